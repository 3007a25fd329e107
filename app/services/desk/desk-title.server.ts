import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a desk page in the reader's language. */
export function deskTitle(language: Language, key: ParseKeys<"desk">): string {
  return translatorFor(language).getFixedT(null, "desk")(key);
}
