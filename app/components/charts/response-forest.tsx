import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartWords } from "~/components/charts/chart-frame";
import { DataTable, type Column } from "~/components/ui/data-table";
import type { Estimate } from "~/components/ui/proportion";
import { useLanguage } from "~/components/ui/use-language";
import { formatLevel, formatNumber, formatPercent } from "~/lib/formatting/numbers";

/** One group of a forest: responders over its denominator with the interval. */
export interface ForestRow extends Estimate {
  id: string;
  label: string;
  /** The whole, drawn as a diamond under its parts. */
  overall?: boolean;
}

export interface ResponseForestProps extends Omit<ChartWords, "unit"> {
  rows: readonly ForestRow[];
  /** Goal or reference rate, a share from 0 to 1, drawn as a dashed line. */
  reference?: number;
}

/**
 * Response rates with their intervals on one scale from 0 to 100%, as a table whose last column is the drawing.
 * Groups keep the order given: they are not ranked.
 */
export function ResponseForest({ rows, reference, ...words }: ResponseForestProps) {
  const columns = useForestColumns(rows[0]?.level ?? 0.95, reference);
  return (
    <ChartFrame {...words}>
      <DataTable caption={words.title} captionHidden columns={columns} rows={rows} rowKey={(row) => row.id} />
    </ChartFrame>
  );
}

function useForestColumns(level: number, reference: number | undefined): Column<ForestRow>[] {
  const { t } = useTranslation("charts");
  const { t: ui } = useTranslation("ui");
  const language = useLanguage();
  const interval = (row: ForestRow) => `${formatPercent(row.lower, language)} – ${formatPercent(row.upper, language)}`;
  return [
    { key: "group", heading: t("forest.group"), cell: (row) => row.label },
    {
      key: "counts",
      heading: t("forest.responders"),
      numeric: true,
      cell: (row) => `${formatNumber(row.x, language)}/${formatNumber(row.n, language)}`,
    },
    {
      key: "rate",
      heading: t("forest.rate"),
      numeric: true,
      cell: (row) => (row.n === 0 ? t("forest.noDenominator") : formatPercent(row.x / row.n, language)),
    },
    {
      key: "interval",
      heading: t("forest.interval", { level: formatLevel(level, language) }),
      numeric: true,
      cell: (row) => (row.n === 0 ? "" : `${interval(row)}${row.n < 10 ? `; ${ui("proportion.tooFew")}` : ""}`),
    },
    { key: "drawing", heading: t("forest.axis"), cell: (row) => <ForestMark row={row} reference={reference} /> },
  ];
}

/** Interval as a line, rate as a square (a diamond for the whole), on 0 to 100%. The cells before it say the same. */
function ForestMark({ row, reference }: { row: ForestRow; reference: number | undefined }) {
  const at = (share: number) => 4 + share * 200;
  const centre = at(row.n === 0 ? 0 : row.x / row.n);
  return (
    <svg viewBox="0 0 208 24" width="208" height="24" aria-hidden="true" className="block">
      <path d="M4 21h200M4 18v5M54 19v3M104 18v5M154 19v3M204 18v5" stroke="var(--line)" fill="none" />
      {reference !== undefined && (
        <path d={`M${at(reference)} 0v22`} stroke="var(--series-2)" strokeWidth="1.5" strokeDasharray="4 3" />
      )}
      {row.n > 0 && (
        <>
          <path
            d={`M${at(row.lower)} 10H${at(row.upper)}M${at(row.lower)} 6v8M${at(row.upper)} 6v8`}
            stroke="var(--series-1)"
            strokeWidth="2"
          />
          <path
            d={row.overall ? `M${centre} 3l7 7l-7 7l-7-7z` : `M${centre - 5} 5h10v10h-10z`}
            fill="var(--series-1)"
          />
        </>
      )}
    </svg>
  );
}
