import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a page about sites, cohorts or participants in the reader's language. */
export function cohortTitle(language: Language, key: ParseKeys<"cohort">): string {
  return translatorFor(language).getFixedT(null, "cohort")(key);
}
