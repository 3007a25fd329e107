import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listAuditRoots } from "@db/queries/audit";
import { Page } from "~/components/layout/page";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";

export const loader = publicPage(async ({ db, t }) => {
  const roots = await listAuditRoots(db, 400);
  return {
    roots: roots.map(({ day, chains, root, previous }) => ({
      day,
      chains,
      root: root.toString("hex"),
      previous: previous.toString("hex"),
    })),
    title: t("roots.title"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function AuditRoots() {
  const { roots } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const language = useLanguage();
  const hash = (text: string) => <code className="text-sm break-all">{text}</code>;
  return (
    <Page title={t("roots.title")} lead={t("roots.lead")}>
      <DataTable
        caption={t("roots.title")}
        captionHidden
        rows={roots}
        rowKey={(row) => row.day}
        empty={t("roots.none")}
        columns={[
          { key: "day", heading: t("roots.day"), cell: (row) => formatDate(row.day, language) },
          { key: "chains", heading: t("roots.chains"), numeric: true, cell: (row) => row.chains },
          { key: "root", heading: t("roots.root"), cell: (row) => hash(row.root) },
          { key: "previous", heading: t("roots.previous"), cell: (row) => hash(row.previous) },
        ]}
      />
    </Page>
  );
}
