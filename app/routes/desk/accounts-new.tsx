import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { InvitationForm } from "~/components/accounts/invitation-form";
import { LinkNotice } from "~/components/accounts/link-notice";
import { Page } from "~/components/layout/page";
import { Notice } from "~/components/ui/notice";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { invite } from "~/services/accounts/invite.server";
import { readInvitationPage } from "~/services/accounts/invitation-page.server";

export const loader = authorised("accounts:invite", async (work) => {
  const choices = await readInvitationPage(work);
  const { t } = translatorFor(work.language);
  return {
    ...choices,
    title: t(choices.sites === null ? "security:invite.title" : "security:invite.coordinatorTitle"),
  };
});

export const action = authorisedAction(
  "accounts:invite",
  async (work) => ({ invited: await invite(work, work.form) }),
  {
    asOwner: true,
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Invite() {
  const { title, organisations, sites } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("security");
  const invited = answer && "invited" in answer ? answer.invited : undefined;
  const refused = answer && "refused" in answer ? answer.refused : undefined;
  return (
    <Page title={title} lead={t("invite.lead")}>
      {invited?.kind === "invited" && (
        <LinkNotice words={t("invite.invited", { name: invited.name })} address={invited.address} />
      )}
      {invited?.kind === "role-given" && (
        <div className="mb-6">
          <Notice kind="done" live>
            {t("invite.roleGiven", { name: invited.name })}
          </Notice>
        </div>
      )}
      {sites?.length === 0 ? (
        <p className="text-muted">{t("invite.noSites")}</p>
      ) : (
        <InvitationForm key={invited?.accountId} refused={refused} organisations={organisations} sites={sites} />
      )}
    </Page>
  );
}
