import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuditTable } from "~/components/desk/audit-table";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Pagination } from "~/components/ui/pagination";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readAuditTrail } from "~/services/desk/trial-lists.server";

export const loader = authorised("audit:read", async (work) => ({
  ...(await readAuditTrail(work)),
  title: deskTitle(work.language, "audit.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Audit() {
  const { head, entries, next, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const title = useTrialTitle();
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: base, label: title(head) }]} here={t("audit.title")} />}
      title={t("audit.title")}
      marks={<TrialMarks head={head} />}
      lead={t("audit.lead")}
    >
      <AuditTable entries={entries} />
      <Pagination
        previous={null}
        next={next === null ? null : `${base}/audit?cursor=${next}`}
        first={continued ? `${base}/audit` : null}
      />
    </Page>
  );
}
