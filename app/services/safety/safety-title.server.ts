import type { ParseKeys } from "i18next";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** The title of a page about safety or masking, in the reader's language. */
export function safetyTitle(language: Language, key: ParseKeys<"safety">): string {
  return translatorFor(language).getFixedT(null, "safety")(key);
}
