import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import type { FacetCount } from "./portfolio-filters";
import { ProvinceGrid } from "./province-grid";
import { ProvinceTable } from "./province-table";

/** Where trials are carried out: the grid, its table, and how many trials name no province. */
export function ProvinceSection({ counts, action }: { counts: readonly FacetCount[]; action: string }) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const byCode = new Map(counts.flatMap(({ facet, value, trials }) => (facet === "province" ? [[value, trials]] : [])));
  const hrefOf = (code: string): string => `${action}?province=${code}`;
  const unknown = byCode.get("") ?? 0;
  return (
    <Section title={t("grid.title")} id="provinces" lead={t("grid.lead")}>
      <ProvinceGrid counts={byCode} hrefOf={hrefOf} />
      <p className="mt-3">
        <a href={hrefOf("none")}>{t("grid.unknown", { trials: formatNumber(unknown, language) })}</a>
      </p>
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2">{t("grid.table")}</summary>
        <ProvinceTable counts={byCode} hrefOf={hrefOf} />
      </details>
      <p className="mt-2 max-w-prose text-sm text-muted">{t("grid.source")}</p>
    </Section>
  );
}
