import { createInstance, type i18n, type ResourceLanguage } from "i18next";
import { namespaces, type Language } from "~/lib/languages/languages";

/**
 * A translator for one language, ready at once (nothing is awaited).
 * Values are not HTML-escaped here, because React escapes what it renders; never put a translation into HTML by hand.
 * A key that is missing reads as the key itself.
 */
export function createTranslator(language: Language, words: ResourceLanguage): i18n {
  const translator = createInstance();
  void translator.init({
    lng: language,
    fallbackLng: false,
    ns: namespaces,
    defaultNS: "ui",
    resources: { [language]: words },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return translator;
}
