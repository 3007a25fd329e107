import type { i18n, ResourceLanguage } from "i18next";
import { createTranslator } from "~/lib/languages/create-translator";
import type { Language } from "~/lib/languages/languages";

/** Words that only some desk pages need, each fetched by those that name it. */
const further = import.meta.glob<ResourceLanguage[string]>(
  [
    "./*/api.json",
    "./*/cohort.json",
    "./*/dashboards.json",
    "./*/exchange.json",
    "./*/portfolio.json",
    "./*/queries.json",
    "./*/record.json",
    "./*/references.json",
    "./*/review.json",
    "./*/safety.json",
    "./*/security.json",
    "./*/visits.json",
  ],
  { import: "default" },
);

/**
 * The browser's translator: fetches the words of one language only, those that every desk page needs and those that this
 * page names in its `handle`. Rejects when a file cannot be fetched.
 */
export async function loadTranslator(language: Language, named: readonly string[]): Promise<i18n> {
  const common = language === "vi" ? import("~/lib/languages/vi-in-browser") : import("~/lib/languages/en-in-browser");
  const fetched = named.map(async (name) => [name, await further[`./${language}/${name}.json`]?.()] as const);
  const loaded = await common;
  const words: ResourceLanguage = "viInBrowser" in loaded ? loaded.viInBrowser : loaded.enInBrowser;
  const entries = (await Promise.all(fetched)).filter((entry) => entry[1] !== undefined);
  return createTranslator(language, { ...words, ...(Object.fromEntries(entries) as ResourceLanguage) });
}
