import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeskTrialTable } from "~/components/desk/desk-trial-table";
import { WaitingTable } from "~/components/desk/waiting-table";
import { Page } from "~/components/layout/page";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readDeskHome } from "~/services/desk/desk-home.server";

export const loader = authorised("desk:open", async (work) => ({
  ...(await readDeskHome(work)),
  title: deskTitle(work.language, "home.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function DeskHome() {
  const { trials, submissions, proposals, reviews } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  return (
    <Page title={t("home.title")}>
      {reviews && (
        <Section title={t("home.waiting")} lead={t("home.waitingLead")}>
          <WaitingTable submissions={submissions} proposals={proposals} />
        </Section>
      )}
      <Section title={t("home.trials")} actions={<a href="/desk/trials">{t("home.allTrials")}</a>}>
        <DeskTrialTable trials={trials} />
      </Section>
    </Page>
  );
}
