import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AlertTable } from "~/components/cohorts/alert-table";
import { DeskTrialTable } from "~/components/desk/desk-trial-table";
import { WaitingTable } from "~/components/desk/waiting-table";
import { Page } from "~/components/layout/page";
import { QueryCounts } from "~/components/monitoring/query-counts";
import { DueTrials } from "~/components/review/due-trials";
import { OwnDrafts } from "~/components/review/own-drafts";
import { OwnClocks } from "~/components/safety/own-clocks";
import { Section } from "~/components/ui/section";
import { SiteDay } from "~/components/visits/site-day";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readOpenAlerts } from "~/services/cohorts/acknowledge-alerts.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readDeskHome } from "~/services/desk/desk-home.server";
import { readOpenQueries } from "~/services/monitoring/read-queries.server";
import { readOwnClocks } from "~/services/safety/own-clocks.server";
import { readOwnSiteDay } from "~/services/schedule/site-day.server";

export const loader = authorised("desk:open", async (work) => ({
  ...(await readDeskHome(work)),
  siteDay: await readOwnSiteDay(work),
  alerts: await readOpenAlerts(work),
  queries: await readOpenQueries(work),
  clocks: await readOwnClocks(work),
  title: deskTitle(work.language, "home.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function DeskHome() {
  const { trials, due, keeps, submissions, proposals, claims, reviews, siteDay, alerts, queries, clocks } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  return (
    <Page title={t("home.title")}>
      {alerts && alerts.length > 0 && (
        <Section title={words("alerts.title")} lead={words("alerts.lead")} id="alerts">
          <AlertTable alerts={alerts.slice(0, 5)} />
          {alerts.length > 5 && (
            <p className="mt-3">
              <a href="/desk/alerts">{words("alerts.all", { count: alerts.length })}</a>
            </p>
          )}
        </Section>
      )}
      {queries && <QueryCounts counts={queries} />}
      {clocks && <OwnClocks trials={clocks} />}
      {keeps && <OwnDrafts trials={trials} />}
      {siteDay && <SiteDay lines={siteDay.lines} today={siteDay.today} />}
      {reviews && (
        <Section title={t("home.waiting")} lead={t("home.waitingLead")}>
          <WaitingTable submissions={submissions} proposals={proposals} claims={claims} />
        </Section>
      )}
      <DueTrials trials={due} leadsTo={keeps ? "update" : "trial"} />
      <Section title={t("home.trials")} actions={<a href="/desk/trials">{t("home.allTrials")}</a>}>
        <DeskTrialTable trials={trials} />
      </Section>
    </Page>
  );
}
