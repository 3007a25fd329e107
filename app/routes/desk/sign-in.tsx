import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/components/forms/error-summary";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Page } from "~/components/layout/page";
import { PublicLayout } from "~/components/layout/public-layout";
import { translatorFor } from "~/lib/languages/translator";
import { refusalOf } from "~/lib/action-refusal";
import { errorResponse } from "~/lib/error-response";
import { readForm } from "~/lib/read-form";
import { deskPathOr } from "~/services/accounts/local-path";
import { sessionOf } from "~/services/accounts/session-of.server";
import { signInWithForm } from "~/services/accounts/sign-in-form.server";

/** Two fields and a button: nothing here waits for a script, and nobody presses before one has come. */
export const handle = { withoutScript: true };

function nextOf(request: Request): string {
  return deskPathOr(new URL(request.url).searchParams.get("next"));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await sessionOf(request, context.now())) throw redirect(nextOf(request));
  return { title: translatorFor(context.language).t("accounts:signIn.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  try {
    const headers = await signInWithForm(form, { clientIp: context.clientIp, now: context.now() });
    return redirect(nextOf(request), { headers });
  } catch (error) {
    const refusal = refusalOf(error, form);
    if (refusal) return data(refusal, { status: 422 });
    throw errorResponse(error) ?? error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }];

export default function SignIn() {
  const { t } = useTranslation("accounts");
  const { pathname, search } = useLocation();
  const refused = useActionData<typeof action>()?.refused;
  const issues = refused?.issues ?? [];
  const errorsOf = (path: string) => issues.filter((issue) => issue.path === path).map((issue) => issue.message);
  const email = { name: "email", id: "email", defaultValue: refused?.entered.email, errors: errorsOf("email") };
  const password = { name: "password", id: "password", errors: errorsOf("password") };
  const labels: Record<string, string> = { email: t("signIn.email"), password: t("signIn.password") };
  const faults = issues.map(({ path, message }) => ({ message, label: labels[path], fieldId: path || "email" }));
  return (
    <PublicLayout pathname={pathname} search={search}>
      <Page title={t("signIn.title")} lead={t("signIn.lead")}>
        <ErrorSummary faults={faults} />
        <form method="post" className="max-w-md space-y-6">
          <TextField field={email} label={t("signIn.email")} type="email" autoComplete="username" required />
          <TextField
            field={password}
            label={t("signIn.password")}
            type="password"
            autoComplete="current-password"
            required
          />
          <SubmitButton>{t("signIn.submit")}</SubmitButton>
        </form>
        <p className="mt-8 max-w-prose text-sm text-muted">{t("signIn.help")}</p>
      </Page>
    </PublicLayout>
  );
}
