import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a page on visits, outcomes or baseline in the reader's language. */
export function visitsTitle(language: Language, key: ParseKeys<"visits">): string {
  return translatorFor(language).getFixedT(null, "visits")(key);
}
