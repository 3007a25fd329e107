import { type MetaFunction, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { GrantTable } from "~/components/accounts/grant-table";
import { SessionTable } from "~/components/accounts/session-table";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { KeyFacts } from "~/components/ui/key-facts";
import { Section } from "~/components/ui/section";
import { translatorFor } from "~/lib/languages/translator";
import { authorisedAction, deskVisit } from "~/services/accounts/authorised.server";
import { endOwnSessions } from "~/services/accounts/own-sessions.server";
import { readOwnAccount } from "~/services/accounts/own-account.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visit = await deskVisit({ request, context }, "desk:open");
  const account = await readOwnAccount(visit);
  return { account, title: translatorFor(visit.language).t("accounts:own.title") };
}

export const action = authorisedAction(
  "desk:open",
  async (work) => {
    await endOwnSessions(work, String(work.form.get("session") ?? ""));
    return redirect("/desk/account");
  },
  { asOwner: true },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Account() {
  const { account } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const { t: security } = useTranslation("security");
  const { idleMinutes: minutes, longestHours: hours } = account;
  return (
    <Page
      title={t("own.title")}
      actions={
        <>
          <LinkButton href="/desk/account/password">{security("own.changePassword")}</LinkButton>
          <LinkButton href="/desk/account/tokens">{security("own.tokens")}</LinkButton>
          <LinkButton href="/desk/second-factor">{security("factor.manage")}</LinkButton>
        </>
      }
    >
      <KeyFacts
        facts={[
          { term: t("own.name"), value: account.name },
          { term: t("own.email"), value: account.email },
        ]}
      />
      <Section title={t("own.grants")}>
        <GrantTable grants={account.grants} />
      </Section>
      <Section title={t("own.sessions")} lead={security("own.sessionsLead", { minutes, hours })}>
        <SessionTable sessions={account.sessions} />
      </Section>
    </Page>
  );
}
