import { useTranslation } from "react-i18next";
import { SearchForm } from "~/components/ui/search-form";

export interface LookupProps {
  /** The address of the form, without a question. */
  action: string;
  corrects: number | null;
  asked: string;
  terms: readonly { dictionary: string; code: string; term: string; organ_class: string }[];
}

/** Looks a term up in the institution's dictionaries; choosing one fills it into the form. Free text is always allowed. */
export function DictionaryLookup({ action, corrects, asked, terms }: LookupProps) {
  const { t } = useTranslation("safety");
  const keep: Record<string, string> = corrects === null ? {} : { corrects: String(corrects) };
  return (
    <div className="mb-8">
      <SearchForm action={action} label={t("lookup.label")} value={asked} keep={keep} />
      {asked !== "" && terms.length === 0 && <p className="mt-2 text-muted">{t("lookup.none")}</p>}
      <ul className="mt-2">
        {terms.map(({ dictionary, code, term, organ_class }) => (
          <li key={`${dictionary} ${code}`}>
            <a
              href={`${action}?${new URLSearchParams({ ...keep, dictionary, code }).toString()}`}
              className="inline-flex min-h-11 items-center"
            >
              {term}
            </a>{" "}
            <span className="text-sm text-muted">{`${organ_class}; ${dictionary} ${code}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
