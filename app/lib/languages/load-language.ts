import type { i18n } from "i18next";
import { createTranslator } from "~/lib/languages/create-translator";
import type { Language } from "~/lib/languages/languages";

/** The browser's translator: fetches the words of one language only, those of desk pages. Rejects when the file cannot be fetched. */
export async function loadTranslator(language: Language): Promise<i18n> {
  const words =
    language === "vi"
      ? (await import("~/lib/languages/vi-in-browser")).viInBrowser
      : (await import("~/lib/languages/en-in-browser")).enInBrowser;
  return createTranslator(language, words);
}
