import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { type FacetCount, useFacetWords } from "./portfolio-filters";

const shown = 12;
const width = 96;

/** Trials by the values of one facet, the commonest first, each with a bar; at most twelve. */
export function CountTable(props: {
  facet: "status" | "phase" | "condition" | "technique" | "sponsor";
  counts: readonly FacetCount[];
  action: string;
}) {
  const { facet, counts, action } = props;
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const words = useFacetWords();
  const rows = counts.filter((count) => count.facet === facet).slice(0, shown);
  const most = Math.max(1, ...rows.map(({ trials }) => trials));
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t(`by.${facet}`)}
      rows={rows}
      rowKey={({ value }) => value}
      columns={[
        {
          key: "value",
          heading: t(`facet.${facet}`),
          cell: (row) =>
            row.value === "" ? (
              words(row)
            ) : (
              <a href={`${action}?${new URLSearchParams({ [facet]: row.value })}`}>{words(row)}</a>
            ),
        },
        {
          key: "trials",
          heading: t("trials"),
          cell: ({ trials }) => (
            <span className="inline-flex items-center gap-3 tabular-nums">
              <svg viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true">
                <rect x="0" y="1" width={(trials / most) * width} height="6" fill="var(--series-1)" />
              </svg>
              {formatNumber(trials, language)}
            </span>
          ),
        },
      ]}
    />
  );
}
