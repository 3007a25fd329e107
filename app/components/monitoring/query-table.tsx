import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import type { QueryField, QueryStanding, QuerySubject } from "~/domain/monitoring/data-query";
import { formatInstant } from "~/lib/formatting/dates";

export interface QueryRow {
  number: number;
  code: string;
  site_code: string;
  subject: string;
  entry_number: number;
  field: string;
  opened_at: Date;
  standing: QueryStanding;
}

/** A trial's queries: about which field of which entry of whom, and for whom they wait. */
export function QueryTable({ publicId, queries }: { publicId: string; queries: readonly QueryRow[] }) {
  const { t } = useTranslation("queries");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={queries}
      rowKey={(row) => String(row.number)}
      empty={t("none")}
      columns={[
        {
          key: "number",
          heading: t("number"),
          cell: (row) => (
            <a href={`/desk/trials/${publicId}/queries/${row.number}`}>{t("named", { number: row.number })}</a>
          ),
        },
        { key: "participant", heading: t("participant"), cell: (row) => `${row.code}, ${row.site_code}` },
        {
          key: "about",
          heading: t("about"),
          cell: (row) =>
            `${t(`subject.${row.subject as QuerySubject}`)} ${row.entry_number}: ${t(`field.${row.field as QueryField}`)}`,
        },
        { key: "standing", heading: t("standingHeading"), cell: (row) => t(`standing.${row.standing}`) },
        { key: "at", heading: t("openedAt"), cell: (row) => formatInstant(row.opened_at, language), wideOnly: true },
      ]}
    />
  );
}
