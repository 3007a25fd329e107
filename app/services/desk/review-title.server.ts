import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a page of the life cycle in the reader's language. */
export function reviewTitle(language: Language, key: ParseKeys<"review">): string {
  return translatorFor(language).getFixedT(null, "review")(key);
}
