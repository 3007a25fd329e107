import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Page } from "~/components/layout/page";
import { MissingList } from "~/components/safety/missing-list";
import { ReportForm } from "~/components/safety/report-form";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import type { PageHandle } from "~/lib/page-handle";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readReport } from "~/services/safety/read-report.server";
import { safetyTitle } from "~/services/safety/safety-title.server";

export const handle = { withoutScript: true } satisfies PageHandle;

export const loader = authorised("safety:read", async (work) => ({
  ...(await readReport(work)),
  title: safetyTitle(work.language, "report.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AdverseEventPrint() {
  const { missing, title, ...report } = useLoaderData<typeof loader>();
  const code = report.event.participant_code;
  const own = `/desk/trials/${report.head.publicId}/participants/${code}/adverse-event/${report.root}`;
  return (
    <Page
      above={
        <div className="print:hidden">
          <Breadcrumb above={[{ href: own, label: report.event.term }]} here={title} />
          <MissingList missing={missing} href={null} />
        </div>
      }
      title={title}
      marks={<TrialMarks head={report.head} />}
    >
      <ReportForm {...report} code={code} />
    </Page>
  );
}
