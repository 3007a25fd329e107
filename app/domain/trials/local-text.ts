import { z } from "zod";

const text = z.string().trim().max(32_000);

/**
 * A text that the record holds in English, in Vietnamese, or in both. English is what WHO's platform needs for publication;
 * Vietnamese is asked for. An absent language is *not stated*, never a translation made up on the way.
 */
export const localText = z.object({ en: text.min(1).optional(), vi: text.min(1).optional() });

export type LocalText = z.infer<typeof localText>;

/** The text in the reader's language, else in the other one; null when neither is stated. */
export function textIn(value: LocalText | null | undefined, language: "en" | "vi"): string | null {
  if (!value) return null;
  return value[language] ?? value[language === "en" ? "vi" : "en"] ?? null;
}
