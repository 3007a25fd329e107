import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AdverseEventTable } from "~/components/desk/adverse-event-table";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Pagination } from "~/components/ui/pagination";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readAdverseEvents } from "~/services/desk/trial-lists.server";

export const loader = authorised("safety:read", async (work) => ({
  ...(await readAdverseEvents(work)),
  title: deskTitle(work.language, "safety.list"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Safety() {
  const { head, events, next, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const title = useTrialTitle();
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: base, label: title(head) }]} here={t("safety.list")} />}
      title={t("safety.list")}
      marks={<TrialMarks head={head} />}
      lead={t("safety.lead")}
    >
      <AdverseEventTable events={events} base={base} />
      <Pagination
        previous={null}
        next={next === null ? null : `${base}/safety?cursor=${next}`}
        first={continued ? `${base}/safety` : null}
      />
    </Page>
  );
}
