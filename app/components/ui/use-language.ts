import { useTranslation } from "react-i18next";
import { defaultLanguage, isLanguage, type Language } from "~/lib/languages/languages";

/** The language of the page being drawn, for formatting dates and numbers. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : defaultLanguage;
}
