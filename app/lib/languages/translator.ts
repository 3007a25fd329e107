import type { i18n } from "i18next";
import { createTranslator } from "~/lib/languages/create-translator";
import type { Language } from "~/lib/languages/languages";
import { noteWord, noteWordsGiven } from "~/lib/languages/page-words.server";
import { answerPlainWords } from "~/lib/languages/plain-words.server";
import { resources } from "~/lib/languages/resources.server";

const translators = new Map<Language, i18n>();

/** The server's translator for a language: made once and shared by all requests, with every namespace in memory. */
export function translatorFor(language: Language): i18n {
  let translator = translators.get(language);
  if (translator === undefined) {
    translator = createTranslator(language, resources[language]);
    noteWordsGiven(translator);
    answerPlainWords(translator, language, resources[language], noteWord);
    translators.set(language, translator);
  }
  return translator;
}
