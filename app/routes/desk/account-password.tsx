import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewPasswordFields, useNewPasswordLabels } from "~/components/accounts/new-password-fields";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorisedAction, deskVisit } from "~/services/accounts/authorised.server";
import { changePassword } from "~/services/accounts/change-password.server";
import { leastPasswordLength } from "~/services/accounts/password-hash.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = await deskVisit({ request, context }, "desk:open");
  return { title: translatorFor(language).t("security:own.changePassword"), least: leastPasswordLength };
}

export const action = authorisedAction(
  "desk:open",
  async (work) => {
    await changePassword(work, work.form);
    return { changed: true };
  },
  { passwordField: "oldPassword", asOwner: true },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ChangePassword() {
  const { title, least } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("security");
  const { t: own } = useTranslation("accounts");
  const refused = answer && "refused" in answer ? answer.refused : undefined;
  const labels = { ...useNewPasswordLabels(), oldPassword: t("own.oldPassword") };
  return (
    <Page
      above={<Breadcrumb above={[{ href: "/desk/account", label: own("own.title") }]} here={title} />}
      title={title}
      lead={t("own.passwordLead")}
    >
      {answer && "changed" in answer ? (
        <Notice kind="done" live>
          {t("own.passwordChanged")}
        </Notice>
      ) : (
        <PostForm refused={refused} labels={labels}>
          <TextField
            field={fieldSource(refused, "oldPassword")}
            label={labels.oldPassword}
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPasswordFields refused={refused} least={least} />
          <SubmitButton>{t("own.changePassword")}</SubmitButton>
        </PostForm>
      )}
    </Page>
  );
}
