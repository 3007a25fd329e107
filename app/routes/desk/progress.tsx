import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LookForm } from "~/components/desk/look-form";
import { Page } from "~/components/layout/page";
import { EnrolmentPanel } from "~/components/progress/enrolment-panel";
import { FlowPanel } from "~/components/progress/flow-panel";
import { ResponsePanel } from "~/components/progress/response-panel";
import { ProgressLinks, ProgressWarnings } from "~/components/progress/progress-links";
import { SafetyPanel } from "~/components/progress/safety-panel";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { DataDate } from "~/components/ui/data-date";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { lookAtOutcomes, readLiveProgress } from "~/services/desk/live-progress.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readLiveProgress(work)),
  title: deskTitle(work.language, "live.title"),
}));

export const action = authorisedAction("outcomes:look", (work) => lookAtOutcomes(work));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function LiveProgress() {
  const loaded = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const shown = acted && "progress" in acted ? acted : loaded;
  const { head, progress, whole, today, looks, looked } = shown;
  const base = `/desk/trials/${head.publicId}`;
  const { t } = useTranslation("desk");
  const title = useTrialTitle();
  const tracked = progress.tracked;
  const common = { dataDate: progress.dataDate ?? today, synthetic: head.synthetic };
  return (
    <Page
      above={
        <Breadcrumb above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]} here={t("live.title")} />
      }
      title={t("live.title")}
      marks={<TrialMarks head={head} />}
      lead={whole ? t("live.leadWhole") : t("live.leadSites")}
    >
      {tracked === null ? (
        <>
          <ProgressLinks base={base} proposals={shown.proposals} />
          <Notice kind="info">{t("live.none")}</Notice>
        </>
      ) : (
        <>
          <DataDate asOf={common.dataDate} today={today} siteReported={tracked.lastReportOn} />
          <ProgressLinks base={base} proposals={shown.proposals} />
          <ProgressWarnings tracked={tracked} today={today} whole={whole} />
          <EnrolmentPanel tracked={tracked} {...common} file={`${base}/progress/chart/enrolment.svg`} />
          <FlowPanel flow={tracked.flow} {...common} />
          {looked && <ResponsePanel response={tracked.response} enrolled={tracked.enrolled} {...common} />}
          {looks && !looked && <LookForm />}
          {whole && <SafetyPanel safety={tracked.safety} enrolled={tracked.enrolled} today={today} />}
        </>
      )}
    </Page>
  );
}
