import type { i18n } from "i18next";
import { createTranslator } from "~/lib/languages/create-translator";
import type { Language } from "~/lib/languages/languages";

/** The browser's translator: fetches the words of one language only. Rejects when the file cannot be fetched. */
export async function loadTranslator(language: Language): Promise<i18n> {
  const words = language === "vi" ? (await import("~/lib/languages/vi")).vi : (await import("~/lib/languages/en")).en;
  return createTranslator(language, words);
}
