import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ReportedCountForm } from "~/components/imports/reported-count-form";
import { ReportedCountTable } from "~/components/imports/reported-count-table";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { reportCount, showReportedCounts } from "~/services/imports/report-count.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await showReportedCounts(work)),
  title: translatorFor(work.language).t("exchange:reported.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  await reportCount(work);
  return redirect(`/desk/trials/${work.params["id"]}/reported-counts`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ReportedCounts() {
  const { head, counts, sites, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("exchange");
  const title = useTrialTitle();
  const differing = counts.filter(({ count, tracked }) => tracked !== null && tracked !== count).length;
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]}
          here={t("reported.title")}
        />
      }
      title={t("reported.title")}
      marks={<TrialMarks head={head} />}
      lead={t("reported.lead")}
    >
      {differing > 0 && <Notice kind="warning">{t("reported.differences", { count: differing })}</Notice>}
      <div className="mt-6">
        <ReportedCountTable counts={counts} />
      </div>
      {sites.length > 0 && <ReportedCountForm refused={refused} sites={sites} today={today} />}
    </Page>
  );
}
