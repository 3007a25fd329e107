import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartWords } from "~/components/charts/chart-frame";
import { DataTable, type Column } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatLevel, formatNumber, formatPercent, formatProportion } from "~/lib/formatting/numbers";

/** One kind of adverse event among the participants infused. */
export interface SafetyRow {
  id: string;
  term: string;
  /** Participants with at least one; `withheld` where the cell must not be shown. */
  persons: number | "withheld";
  /** Events in all; `withheld` likewise. */
  events: number | "withheld";
  /** Upper limit of the exact two-sided interval of the risk, a share from 0 to 1; `withheld` with its count. */
  upper: number | "withheld";
}

export interface SafetyTableProps extends Omit<ChartWords, "unit" | "n"> {
  rows: readonly SafetyRow[];
  /** Denominator: participants infused. */
  infused: number;
  /** Level of the two-sided intervals, a share. */
  level: number;
}

/** Adverse events by term: participants over infused, events, and how large the risk could still be. */
export function SafetyTable({ rows, infused, level, ...words }: SafetyTableProps) {
  const { t } = useTranslation("charts");
  const language = useLanguage();
  const columns: Column<SafetyRow>[] = [
    { key: "term", heading: t("safety.term"), cell: (row) => row.term },
    {
      key: "persons",
      heading: t("safety.persons"),
      numeric: true,
      cell: ({ persons }) => shown(persons, (count) => formatProportion(count, infused, language)),
    },
    {
      key: "events",
      heading: t("safety.events"),
      numeric: true,
      cell: ({ events }) => shown(events, (count) => formatNumber(count, language)),
    },
    {
      key: "upper",
      heading: t("safety.upper", { level: formatLevel(level, language) }),
      numeric: true,
      cell: ({ upper }) => shown(upper, (share) => formatPercent(share, language)),
    },
  ];
  return (
    <ChartFrame {...words} n={infused}>
      <DataTable
        caption={words.title}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={t("safety.none")}
      />
    </ChartFrame>
  );
}

function shown(value: number | "withheld", words: (value: number) => string) {
  return value === "withheld" ? <MissingValue kind="withheld" /> : words(value);
}
