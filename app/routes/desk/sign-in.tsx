import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignInNotice } from "~/components/accounts/sign-in-notice";
import { ErrorSummary } from "~/components/forms/error-summary";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Page } from "~/components/layout/page";
import { PublicLayout } from "~/components/layout/public-layout";
import { LinkButton } from "~/components/ui/button";
import { translatorFor } from "~/lib/languages/translator";
import { refusalOf } from "~/lib/action-refusal";
import { errorResponse } from "~/lib/error-response";
import { readForm } from "~/lib/read-form";
import { deskPathOr } from "~/services/accounts/local-path";
import { sessionOf } from "~/services/accounts/session-of.server";
import { signInPage } from "~/services/accounts/sign-in-page.server";
import { signInWithForm } from "~/services/accounts/sign-in-form.server";

/** Two fields and a button: nothing here waits for a script, and nobody presses before one has come. */
export const handle = { withoutScript: true };

function nextOf(request: Request): string {
  return deskPathOr(new URL(request.url).searchParams.get("next"));
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await sessionOf(request, context.now())) throw redirect(nextOf(request));
  return { title: translatorFor(context.language).t("accounts:signIn.title"), ...signInPage(request) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  try {
    const headers = await signInWithForm(form, {
      clientIp: context.clientIp,
      now: context.now(),
      userAgent: request.headers.get("user-agent"),
      language: context.language,
    });
    return redirect(nextOf(request), { headers });
  } catch (error) {
    const refusal = refusalOf(error, form);
    if (refusal) return data(refusal, { status: 422 });
    throw errorResponse(error) ?? error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }];

export default function SignIn() {
  const { notice, hospitalPath, ...lengths } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const { t: security } = useTranslation("security");
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
        {!refused && <SignInNotice notice={notice} {...lengths} />}
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
        {hospitalPath !== null && (
          <p className="mt-6">
            <LinkButton href={hospitalPath}>{security("signIn.hospital")}</LinkButton>
          </p>
        )}
        <p className="mt-6">
          <a href="/desk/reset">{security("signIn.forgotten")}</a>
        </p>
        <p className="mt-8 max-w-prose text-sm text-muted">{t("signIn.help")}</p>
      </Page>
    </PublicLayout>
  );
}
