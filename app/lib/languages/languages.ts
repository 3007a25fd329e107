/** The languages that every page and every word of the product exists in; the first is the default. */
export const languages = ["vi", "en"] as const;

/** BCP 47 primary tag of a supported language. */
export type Language = (typeof languages)[number];

/** Used when neither the address, nor a cookie, nor the browser asks for a supported language. */
export const defaultLanguage: Language = "vi";

/** True for exactly the tags in {@link languages}; any other value, also null and undefined, gives false. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** One word list per area of the product, read with `useTranslation("<namespace>")`. */
export const namespaces = [
  "ui",
  "words",
  "charts",
  "public",
  "desk",
  "errors",
  "methods",
  "accounts",
  "references",
  "api",
  "cohort",
  "dashboards",
  "exchange",
  "portfolio",
  "queries",
  "record",
  "review",
  "safety",
  "security",
  "visits",
] as const;

export type Namespace = (typeof namespaces)[number];
