import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";

export interface SearchFormProps {
  /** Address that answers the GET. */
  action: string;
  label: string;
  /** Name of the query parameter. */
  name?: string;
  value: string;
  /** Other parameters to keep, for example the language. */
  keep?: Readonly<Record<string, string>>;
}

/** One search box that works without script. */
export function SearchForm({ action, label, name = "q", value, keep = {} }: SearchFormProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  return (
    <form role="search" method="get" action={action} className="print:hidden">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="flex max-w-2xl gap-2">
        <input id={id} type="search" name={name} defaultValue={value} className="control" />
        <KeptParameters keep={keep} />
        <div className="flex shrink-0">
          <Button look="primary">{t("search")}</Button>
        </div>
      </div>
    </form>
  );
}

/** Parameters that a GET form carries along unseen. */
export function KeptParameters({ keep }: { keep: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
