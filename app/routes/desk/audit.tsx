import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuditTable } from "~/components/desk/audit-table";
import { Page } from "~/components/layout/page";
import { AuditFilters } from "~/components/monitoring/audit-filters";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Pagination } from "~/components/ui/pagination";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { namesOfActors, readAuditTrail } from "~/services/audit/read-audit-trail.server";
import { deskTitle } from "~/services/desk/desk-title.server";

const readPage = authorised("audit:read", async (work) => ({
  ...(await readAuditTrail(work)),
  title: deskTitle(work.language, "audit.title"),
}));

export async function loader(args: LoaderFunctionArgs) {
  const trail = await readPage(args);
  return { ...trail, names: await namesOfActors(trail.actors) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Audit() {
  const { head, entries, next, continued, filter, actors, names, redacts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("queries");
  const kept = new URLSearchParams(Object.entries(filter)).toString();
  const title = useTrialTitle();
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: base, label: title(head) }]} here={t("audit.title")} />}
      title={t("audit.title")}
      marks={<TrialMarks head={head} />}
      lead={t("audit.lead")}
    >
      <AuditFilters action={`${base}/audit`} filter={filter} actors={actors} names={names} />
      {redacts && (
        <p className="mb-4">
          <a href={`${base}/audit/redaction`}>{words("redaction.title")}</a>
        </p>
      )}
      <AuditTable entries={entries} names={names} />
      <Pagination
        previous={null}
        next={next === null ? null : `${base}/audit?${kept === "" ? "" : `${kept}&`}cursor=${next}`}
        first={continued ? `${base}/audit${kept === "" ? "" : `?${kept}`}` : null}
      />
    </Page>
  );
}
