import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GatePage } from "~/components/accounts/gate-page";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Notice } from "~/components/ui/notice";
import { refusalOf } from "~/lib/action-refusal";
import { errorResponse } from "~/lib/error-response";
import { translatorFor } from "~/lib/languages/translator";
import { pageMeta } from "~/lib/page-meta";
import { readForm } from "~/lib/read-form";
import { requestReset } from "~/services/accounts/request-reset.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";

export const handle = { withoutScript: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const title = translatorFor(context.language).t("security:reset.title");
  return { title, sendsMail: sessionSettings().sendsMail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  try {
    await requestReset(String(form.get("email") ?? ""), { clientIp: context.clientIp, now: context.now() });
    return { asked: true };
  } catch (error) {
    const refusal = refusalOf(error, form);
    if (refusal) return data(refusal, { status: 422 });
    throw errorResponse(error) ?? error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => (loaded ? pageMeta(loaded.title) : []);

export default function Reset() {
  const { title, sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("security");
  if (answer && "asked" in answer) {
    return (
      <GatePage title={title}>
        <Notice kind="info" live>
          <p>{t("reset.asked")}</p>
          {!sendsMail && <p className="mt-2">{t("reset.noServer")}</p>}
        </Notice>
        <p className="mt-6">
          <a href="/desk/sign-in">{t("toSignIn")}</a>
        </p>
      </GatePage>
    );
  }
  const refused = answer?.refused;
  return (
    <GatePage title={title} lead={t("reset.lead")}>
      <PostForm refused={refused} labels={{ email: t("reset.email") }}>
        <TextField
          field={fieldSource(refused, "email")}
          label={t("reset.email")}
          type="email"
          autoComplete="username"
          required
        />
        <SubmitButton>{t("reset.submit")}</SubmitButton>
      </PostForm>
    </GatePage>
  );
}
