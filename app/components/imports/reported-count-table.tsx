import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { type ReportedMeasure, reportedMeasures } from "~/domain/interop/tabular/reported-counts-file";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

/** A count that a site reported; `tracked` is null where the site holds no participants here. */
export interface ShownCount {
  site: string;
  measure: ReportedMeasure;
  asOf: string;
  count: number;
  tracked: number | null;
}

/** The words for a measure: the first of each list is the one for headings. */
export function useMeasureName(): (measure: ReportedMeasure) => string {
  const language = useLanguage();
  return (measure) => reportedMeasures[measure][language === "en" ? 0 : 1];
}

/** Reported counts beside tracked ones, each difference said. */
export function ReportedCountTable({ counts }: { counts: readonly ShownCount[] }) {
  const { t } = useTranslation("exchange");
  const language = useLanguage();
  const name = useMeasureName();
  const difference = ({ count, tracked }: ShownCount): string => {
    if (tracked === null) return t("reported.untracked");
    return count === tracked ? t("reported.none") : formatNumber(count - tracked, language);
  };
  return (
    <DataTable
      caption={t("reported.title")}
      captionHidden
      rows={counts}
      rowKey={({ site, measure, asOf }) => `${site} ${measure} ${asOf}`}
      empty={t("reported.empty")}
      columns={[
        { key: "site", heading: t("reported.site"), cell: ({ site }) => site },
        { key: "measure", heading: t("reported.measure"), cell: ({ measure }) => name(measure) },
        { key: "asOf", heading: t("reported.asOf"), cell: ({ asOf }) => formatDate(asOf, language) },
        {
          key: "count",
          heading: t("reported.count"),
          numeric: true,
          cell: ({ count }) => formatNumber(count, language),
        },
        {
          key: "tracked",
          heading: t("reported.tracked"),
          numeric: true,
          cell: ({ tracked }) => (tracked === null ? "–" : formatNumber(tracked, language)),
        },
        { key: "difference", heading: t("reported.difference"), numeric: true, cell: difference },
      ]}
    />
  );
}
