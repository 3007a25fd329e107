import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a page of the portfolio in the reader's language. */
export function portfolioTitle(language: Language, key: ParseKeys<"portfolio">): string {
  return translatorFor(language).getFixedT(null, "portfolio")(key);
}
