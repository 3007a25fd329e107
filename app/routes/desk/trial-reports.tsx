import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ReportForm, SendingForm } from "~/components/portfolio/report-forms";
import { ReportTable } from "~/components/portfolio/report-table";
import { TechniqueForm } from "~/components/portfolio/technique-form";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { noteTrialReports } from "~/services/portfolio/note-trial-reports.server";
import { portfolioTitle } from "~/services/portfolio/portfolio-title.server";
import { readTrialReports } from "~/services/portfolio/trial-reports.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readTrialReports(work)),
  title: portfolioTitle(work.language, "report.title"),
}));

export const action = authorisedAction("reports:write", async (work) => {
  await noteTrialReports(work);
  return redirect(`/desk/trials/${work.params["id"]}/reports`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function TrialReports() {
  const { head, title, today, reports, techniques, noted, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("portfolio");
  const refusedIn = (intent: string) => (refused?.entered["intent"] === intent ? refused : undefined);
  const open = reports.filter(({ standing }) => standing !== "sent");
  return (
    <LifeCyclePage head={head} title={title} lead={t("report.lead")}>
      <Section title={t("report.owed")} id="owed">
        <ReportTable caption={t("report.owed")} rows={reports} />
      </Section>
      {writes && open.length > 0 && (
        <Section title={t("report.sending.title")} id="sending" lead={t("report.sending.lead")}>
          <SendingForm refused={refusedIn("sending")} reports={open} today={today} />
        </Section>
      )}
      {writes && (
        <Section title={t("report.new.title")} id="new" lead={t("report.new.lead")}>
          <ReportForm refused={refusedIn("report")} />
        </Section>
      )}
      <Section title={t("technique.title")} id="techniques" lead={t("technique.lead")}>
        <TechniqueForm refused={refusedIn("techniques")} techniques={techniques} noted={noted} writes={writes} />
      </Section>
    </LifeCyclePage>
  );
}
