import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { addressIn } from "~/lib/languages/language-address";
import { languages } from "~/lib/languages/languages";

/** The page's own address, as its location gives it. */
export interface PageAddress {
  pathname: string;
  /** The query with its leading "?", or the empty string. */
  search: string;
}

/** Links to the same page in each language, each named in its own language. */
export function LanguageSwitch({ pathname, search }: PageAddress) {
  const { t } = useTranslation("ui");
  const current = useLanguage();
  return (
    <nav aria-label={t("language")}>
      <ul className="flex gap-4">
        {languages.map((language) => (
          <li key={language}>
            <a
              href={addressIn(language, pathname, search)}
              lang={language}
              hrefLang={language}
              aria-current={language === current ? "true" : undefined}
              className="inline-flex min-h-11 items-center text-sm aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`languageName.${language}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
