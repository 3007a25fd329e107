import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { KeptParameters } from "~/components/ui/search-form";

export interface Filter {
  name: string;
  label: string;
  /** The chosen value; the empty string means any. */
  value: string;
  options: readonly { value: string; label: string; count?: number }[];
  /** One of the options always holds: there is no "any". */
  always?: boolean;
}

export interface FilterBarProps {
  action: string;
  filters: readonly Filter[];
  keep?: Readonly<Record<string, string>>;
  /** Address without any filter; left out when no filter is set. */
  clear?: string | null;
}

/** Choices that narrow a list: a GET form of native selects, applied by its button. */
export function FilterBar({ action, filters, keep = {}, clear = null }: FilterBarProps) {
  const { t } = useTranslation("ui");
  return (
    <form method="get" action={action} aria-label={t("filter")} className="flex flex-wrap items-end gap-4 print:hidden">
      {filters.map((filter) => (
        <FilterChoice key={filter.name} filter={filter} />
      ))}
      <KeptParameters keep={keep} />
      <Button>{t("applyFilters")}</Button>
      {clear !== null && (
        <a href={clear} className="inline-flex min-h-11 items-center">
          {t("clearFilters")}
        </a>
      )}
    </form>
  );
}

function FilterChoice({ filter }: { filter: Filter }) {
  const { t } = useTranslation("ui");
  const language = useLanguage();
  const id = useId();
  return (
    <div className="w-full sm:w-52">
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {filter.label}
      </label>
      <select id={id} name={filter.name} defaultValue={filter.value} className="control">
        {!filter.always && <option value="">{t("anyValue")}</option>}
        {filter.options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {count === undefined ? label : `${label} (${formatNumber(count, language)})`}
          </option>
        ))}
      </select>
    </div>
  );
}
