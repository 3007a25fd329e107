import { useTranslation } from "react-i18next";
import { type Filter, FilterBar } from "~/components/ui/filter-bar";
import { useLanguage } from "~/components/ui/use-language";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";
import { countryName } from "~/lib/formatting/countries";

/** One value by which the list can be narrowed, and how many trials have it. */
export interface Facet {
  facet: string;
  value: string;
  label_en: string | null;
  label_vi: string | null;
  count: number;
}

export type FilterName = "status" | "phase" | "condition" | "country" | "sponsor";

const names: readonly FilterName[] = ["status", "phase", "condition", "country", "sponsor"];

/** Narrows the list of trials by status, phase, condition, country and sponsor, keeping what is searched for. */
export function TrialFilters({
  facets,
  asked,
  order,
}: {
  facets: readonly Facet[];
  asked: Partial<Record<FilterName | "q", string>>;
  order: string;
}) {
  const { t } = useTranslation("public");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const label = ({ facet, value, label_en, label_vi }: Facet): string => {
    if (facet === "status") return term("recruitmentStatus", value);
    if (facet === "phase") return term("phase", value);
    return facet === "country" ? countryName(value, language) : local(label_en, label_vi);
  };
  const filters = names.map((name): Filter => ({
    name,
    label: t(`trials.filter.${name}`),
    value: asked[name] ?? "",
    options: facets
      .filter(({ facet }) => facet === name)
      .map((facet) => ({ value: facet.value, label: label(facet), count: facet.count })),
  }));
  const orders = asked.q ? (["relevance", "date", "enrolment"] as const) : (["date", "enrolment"] as const);
  filters.push({
    name: "sort",
    label: t("trials.sort.label"),
    value: order,
    options: orders.map((value) => ({ value, label: t(`trials.sort.${value}`) })),
    always: true,
  });
  const narrowed = names.some((name) => asked[name]);
  const clear = asked.q ? `/trials?q=${encodeURIComponent(asked.q)}` : "/trials";
  return (
    <FilterBar
      action="/trials"
      filters={filters}
      keep={asked.q ? { q: asked.q } : {}}
      clear={narrowed ? clear : null}
    />
  );
}
