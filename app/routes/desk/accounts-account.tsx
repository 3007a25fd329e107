import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountFacts } from "~/components/accounts/account-facts";
import { GiveRoleForm } from "~/components/accounts/give-role-form";
import { GrantTable } from "~/components/accounts/grant-table";
import { LinkNotice } from "~/components/accounts/link-notice";
import { PeriodActs } from "~/components/accounts/period-acts";
import { RefusedAct } from "~/components/accounts/refused-act";
import { ReasonedAct } from "~/components/accounts/reasoned-act";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { actOnAccount } from "~/services/accounts/account-acts.server";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { organisationChoices } from "~/services/accounts/invitation-page.server";
import { readAccount } from "~/services/accounts/list-accounts.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";

export const loader = authorised(
  "accounts:read",
  async (work) => ({
    account: await readAccount(work),
    organisations: await organisationChoices(work),
    now: work.now.toISOString(),
    sendsMail: sessionSettings().sendsMail,
  }),
  { asOwner: true },
);

export const action = authorisedAction("accounts:manage", actOnAccount, { asOwner: true });

/** Acts whose outcome is a link. */
const givesLink = new Set(["invite-again", "reset-link"]);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.account.name);

export default function Account() {
  const { account, organisations, now, sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("security");
  const { t: own } = useTranslation("accounts");
  const refused = answer && "refused" in answer ? answer.refused : undefined;
  const done = answer && "done" in answer ? answer : undefined;
  const elsewhere = ["period", "end-role", "invite-again", "reset-link"].includes(refused?.entered["intent"] ?? "");
  return (
    <Page
      above={<Breadcrumb above={[{ href: "/desk/accounts", label: t("accounts.title") }]} here={account.name} />}
      title={account.name}
    >
      {done && givesLink.has(done.done) && <LinkNotice address={done.address} />}
      {done && !givesLink.has(done.done) && (
        <div className="mb-6">
          <Notice kind="done" live>
            {t("account.done")}
          </Notice>
        </div>
      )}
      {elsewhere && refused && <RefusedAct refused={refused} labels={{ until: t("grant.until") }} />}
      <AccountFacts account={account} sendsMail={sendsMail} />
      <Section title={own("own.grants")}>
        <GrantTable grants={account.grants} last={(grant) => <PeriodActs grant={grant} now={now} />} />
      </Section>
      {account.state !== "deactivated" && <GiveRoleForm refused={refused} organisations={organisations} />}
      {account.hasSecondFactor && <ReasonedAct act="takeFactor" refused={refused} />}
      <ReasonedAct act={account.state === "deactivated" ? "reactivate" : "deactivate"} refused={refused} />
    </Page>
  );
}
