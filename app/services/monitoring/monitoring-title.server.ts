import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a page of queries, locks or exports in the reader's language. */
export function monitoringTitle(language: Language, key: ParseKeys<"queries">): string {
  return translatorFor(language).getFixedT(null, "queries")(key);
}
