import { createInstance, type i18n, type ResourceLanguage } from "i18next";
import { namespaces, type Language } from "~/lib/languages/languages";

/**
 * A translator for one language, ready at once (nothing is awaited).
 * Values are not HTML-escaped here, because React escapes what it renders; never put a translation into HTML by hand.
 * A key that is missing reads as the key itself.
 * What is given inherits everything from the translator and owns next to nothing: react-i18next copies what its translator
 * owns for each component that asks for words, which took a third of a long page's time.
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
  return Object.create(translator) as i18n;
}
