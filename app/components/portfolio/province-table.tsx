import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { islandTiles, provinces } from "~/domain/dashboards/portfolio/provinces";
import { formatNumber } from "~/lib/formatting/numbers";

/** The provinces in words: name, the names of before 1 July 2025, and how many trials are carried out there. */
export function ProvinceTable(props: { counts: ReadonlyMap<string, number>; hrefOf: (code: string) => string }) {
  const { counts, hrefOf } = props;
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const holds = (code: string): string[] =>
    islandTiles.flatMap(({ name, province }) => (province === code ? [name] : []));
  return (
    <DataTable
      caption={t("grid.title")}
      captionHidden
      rows={provinces}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "name",
          heading: t("facet.province"),
          cell: ({ code, name }) => (
            <>
              <a href={hrefOf(code)}>{name}</a>
              {holds(code).map((island) => (
                <span key={island} className="block text-sm font-normal text-muted">
                  {t("grid.with", { name: island })}
                </span>
              ))}
            </>
          ),
        },
        { key: "before", heading: t("grid.before"), cell: ({ before }) => before.join(", ") },
        {
          key: "trials",
          heading: t("trials"),
          numeric: true,
          cell: ({ code }) => formatNumber(counts.get(code) ?? 0, language),
        },
      ]}
    />
  );
}
