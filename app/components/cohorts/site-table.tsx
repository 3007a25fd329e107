import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

interface SiteRow {
  code: string;
  name_en: string;
  name_vi: string;
  planned_open_on: string | null;
  opened_on: string | null;
  closed_on: string | null;
  last_report_on: string | null;
}

/** A trial's sites with their days; an absent day has not come. */
export function SiteTable({ sites, base }: { sites: readonly SiteRow[]; base: string }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const day = (date: string | null) => (date === null ? t("notYet") : formatDate(date, language));
  return (
    <DataTable
      caption={t("sites.title")}
      captionHidden
      rows={sites}
      rowKey={(row) => row.code}
      empty={t("sites.none")}
      columns={[
        { key: "code", heading: t("sites.code"), cell: (row) => <a href={`${base}/${row.code}`}>{row.code}</a> },
        { key: "name", heading: t("sites.organisation"), cell: (row) => local(row.name_en, row.name_vi) },
        { key: "planned", heading: t("sites.plannedOpenOn"), wideOnly: true, cell: (row) => day(row.planned_open_on) },
        { key: "opened", heading: t("sites.openedOn"), cell: (row) => day(row.opened_on) },
        { key: "closed", heading: t("sites.closedOn"), cell: (row) => day(row.closed_on) },
        { key: "report", heading: t("sites.lastReportOn"), wideOnly: true, cell: (row) => day(row.last_report_on) },
      ]}
    />
  );
}
