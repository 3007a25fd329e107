import { useContext } from "react";
import { I18nContext } from "react-i18next";
import { defaultLanguage, isLanguage, type Language } from "~/lib/languages/languages";

/** The language of the page being drawn, for formatting dates and numbers; asks for no words, so that it costs nothing. */
export function useLanguage(): Language {
  const language = useContext(I18nContext)?.i18n?.language;
  return language !== undefined && isLanguage(language) ? language : defaultLanguage;
}
