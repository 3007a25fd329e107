import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GatePage } from "~/components/accounts/gate-page";
import { NewPasswordForm } from "~/components/accounts/new-password-form";
import { translatorFor } from "~/lib/languages/translator";
import { pageMeta } from "~/lib/page-meta";
import { answerLink, readLinkPage } from "~/services/accounts/link-page.server";

export const handle = { withoutScript: true };

const purpose = "password-reset" as const;

export async function loader(args: LoaderFunctionArgs) {
  const title = translatorFor(args.context.language).t("security:reset.newTitle");
  return { ...(await readLinkPage(args, purpose)), title };
}

export async function action(args: ActionFunctionArgs) {
  return (await answerLink(args, purpose)) ?? redirect("/desk/sign-in?password=given");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function ResetLink() {
  const { title, account, least } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("security");
  if (account === null) {
    return (
      <GatePage title={title} lead={t("reset.over")}>
        <a href="/desk/reset">{t("reset.again")}</a>
      </GatePage>
    );
  }
  return (
    <GatePage title={title} lead={t("reset.newLead", account)}>
      <NewPasswordForm refused={refused} least={least} submit={t("reset.newSubmit")} />
    </GatePage>
  );
}
