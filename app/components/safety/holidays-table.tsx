import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface HolidayRow {
  day: string;
  kind: string;
  name_en: string;
  name_vi: string;
  source: string;
  confirmed: boolean;
}

/** The days off and days worked in exchange by which working days are counted, with where each is from. */
export function HolidaysTable({ holidays }: { holidays: readonly HolidayRow[] }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("holiday.title")}
      captionHidden
      rows={holidays}
      rowKey={({ day }) => day}
      columns={[
        { key: "day", heading: t("holiday.day"), cell: ({ day }) => formatDate(day, language) },
        {
          key: "name",
          heading: t("holiday.name"),
          cell: (row) => (language === "vi" ? row.name_vi : row.name_en),
        },
        {
          key: "kind",
          heading: t("holiday.kind"),
          cell: ({ kind }) => t(`holiday.${kind === "off" ? "off" : "working"}`),
        },
        {
          key: "source",
          heading: t("holiday.source"),
          cell: ({ source, confirmed }) => (
            <>
              {source}
              {!confirmed && <span className="block text-sm text-warn">{t("clock.toBeConfirmed")}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
