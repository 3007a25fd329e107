const names = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  vi: new Intl.DisplayNames("vi", { type: "region" }),
};

/** A country's name in the reader's language from its ISO 3166-1 alpha-2 code; an unassigned code is given back as it is. */
export function countryName(code: string, language: "en" | "vi"): string {
  return names[language].of(code) ?? code;
}
