import { useTranslation } from "react-i18next";
import { type Filter, FilterBar } from "~/components/ui/filter-bar";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";
import { useProvinceName } from "./use-province-name";

/** How many trials have a value of a facet. */
export interface FacetCount {
  facet: string;
  value: string;
  label_en: string | null;
  label_vi: string | null;
  trials: number;
}

const facets = ["status", "phase", "condition", "technique", "sponsor", "province"] as const;
type Facet = (typeof facets)[number];
const kinds = ["registered", "cited", "catalogue"] as const;

/** The words of a facet's value; those without a code of ours bear the words that the record has. */
export function useFacetWords(): (count: FacetCount) => string {
  const local = useLocal();
  const term = useTerm();
  const provinceName = useProvinceName();
  const { t } = useTranslation("words");
  return ({ facet, value, label_en, label_vi }) => {
    if (facet === "province") return provinceName(value);
    if (value === "") return t("missing.not-stated");
    if (facet === "status") return term("recruitmentStatus", value);
    return facet === "phase" ? term("phase", value) : local(label_en, label_vi) || value;
  };
}

/** Narrows the portfolio. What is chosen is in the address, which can be kept and sent as a view. */
export function PortfolioFilters(props: {
  action: string;
  counts: readonly FacetCount[];
  asked: Partial<Record<Facet | "kind", string>>;
  withKind?: boolean;
}) {
  const { action, counts, asked, withKind = false } = props;
  const { t } = useTranslation("portfolio");
  const term = useTerm();
  const words = useFacetWords();
  const filters = facets.map((name): Filter => ({
    name,
    label: t(`facet.${name}`),
    value: asked[name] ?? "",
    options: counts
      .filter(({ facet, value }) => facet === name && (value !== "" || name === "province"))
      .map((count) => ({ value: count.value || "none", label: words(count), count: count.trials })),
  }));
  if (withKind) {
    const options = kinds.map((value) => ({ value, label: term("standing", value) }));
    filters.unshift({ name: "kind", label: t("facet.kind"), value: asked.kind ?? "", options });
  }
  return (
    <div className="space-y-3">
      <FilterBar action={action} filters={filters} clear={Object.keys(asked).length > 0 ? action : null} />
      <p className="max-w-prose text-sm text-muted">{t("view")}</p>
    </div>
  );
}
