import type { LocalText } from "./local-text";

/** The text in the reader's language, else in the other one; null when neither is stated. */
export function textIn(value: LocalText | null | undefined, language: "en" | "vi"): string | null {
  if (!value) return null;
  return value[language] ?? value[language === "en" ? "vi" : "en"] ?? null;
}
