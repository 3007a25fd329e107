import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GatePage } from "~/components/accounts/gate-page";
import { NewPasswordForm } from "~/components/accounts/new-password-form";
import { translatorFor } from "~/lib/languages/translator";
import { pageMeta } from "~/lib/page-meta";
import { answerLink, readLinkPage } from "~/services/accounts/link-page.server";

export const handle = { withoutScript: true };

const purpose = "invitation" as const;

export async function loader(args: LoaderFunctionArgs) {
  const title = translatorFor(args.context.language).t("security:invitation.title");
  return { ...(await readLinkPage(args, purpose)), title };
}

export async function action(args: ActionFunctionArgs) {
  return (await answerLink(args, purpose)) ?? redirect("/desk/sign-in?password=given");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function Invitation() {
  const { title, account, least } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("security");
  if (account === null) return <GatePage title={title}>{t("invitation.over")}</GatePage>;
  return (
    <GatePage title={title} lead={t("invitation.lead", account)}>
      <NewPasswordForm refused={refused} least={least} submit={t("invitation.submit")} />
    </GatePage>
  );
}
