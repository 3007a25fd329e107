import type { Language } from "~/lib/languages/languages";

const names = new Map<Language, Intl.DisplayNames>();

/** A country's name in the language, from its ISO 3166-1 alpha-2 code; the code itself when it names no country. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  let display = names.get(language);
  if (!display) {
    display = new Intl.DisplayNames([language], { type: "region" });
    names.set(language, display);
  }
  return display.of(code) ?? code;
}
