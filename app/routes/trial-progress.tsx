import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { ProgressPanels } from "~/components/progress/progress-panels";
import { ReportedPanel } from "~/components/progress/reported-panel";
import { SnapshotLine } from "~/components/progress/snapshot-line";
import { ClaimsSection } from "~/components/trials/claims-section";
import { TrialMarks, TrialNotice, TrialTabs, useTrialTitle } from "~/components/trials/trial-head";
import { DataDate } from "~/components/ui/data-date";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { enrolmentFile } from "./enrolment-file.server";
import { showProgress } from "~/services/trials/show-trial.server";

export const loader = publicPage(async (visit) => {
  const shown = await showProgress(visit);
  const title = visit.language === "vi" ? shown.head.titleVi : shown.head.titleEn;
  const { tracked, dataDate } = shown.progress ?? {};
  const file = tracked
    ? enrolmentFile(
        { cohorts: tracked.cohorts, dataDate: dataDate ?? shown.today },
        { title: visit.t("progress.enrolment.chart"), language: visit.language },
      )
    : undefined;
  return { ...shown, file, title: `${visit.t("progress.title")}: ${title ?? visit.t("trial.untitled")}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function TrialProgress() {
  const { head, elsewhere, progress, claims, reported, today, file, ...snapshot } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["public", "portfolio"]);
  const title = useTrialTitle();
  const tracked = progress?.tracked ?? null;
  return (
    <Page title={title(head)} marks={<TrialMarks head={head} />}>
      <TrialTabs head={head} here="progress" />
      <TrialNotice head={head} />
      {elsewhere && (
        <p className="mt-6">
          <a href={`/trials/${elsewhere.publicId}`}>{t("progress.elsewhere", { title: title(elsewhere) })}</a>
        </p>
      )}
      {progress === null && <p>{t("progress.none")}</p>}
      {progress && tracked && (
        <div className="mt-6">
          <DataDate asOf={progress.dataDate ?? today} today={today} siteReported={tracked.lastReportOn} />
          <ProgressPanels progress={progress} today={today} synthetic={head.synthetic} file={file} />
        </div>
      )}
      {progress && !tracked && progress.reported.length > 0 && (
        <ReportedPanel progress={progress} reported={reported} />
      )}
      {progress && !tracked && progress.reported.length === 0 && <p className="mt-6">{t("progress.notReported")}</p>}
      <ClaimsSection claims={claims} />
      <SnapshotLine {...snapshot} />
      {!head.synthetic && (
        <p className="mt-4">
          <a href={`/trials/${head.publicId}/feed.atom`} type="application/atom+xml">
            {t("portfolio:feedOfTrial")}
          </a>
        </p>
      )}
    </Page>
  );
}
