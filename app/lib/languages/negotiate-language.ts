import { defaultLanguage, isLanguage, type Language } from "~/lib/languages/languages";

/** What a request says about language; each part may be absent (null or undefined). */
export interface LanguageWish {
  /** The value of `?lang=` in the address. */
  query?: string | null | undefined;
  /** The value of the cookie `lang`. */
  cookie?: string | null | undefined;
  /** The whole `Accept-Language` header (RFC 9110, section 12.5.4). */
  acceptLanguage?: string | null | undefined;
}

/**
 * The language to answer in: the address, then the cookie, then the best supported range of `Accept-Language`,
 * then Vietnamese. Unsupported or malformed values are passed over, never an error.
 */
export function negotiateLanguage({ query, cookie, acceptLanguage }: LanguageWish): Language {
  if (isLanguage(query)) return query;
  if (isLanguage(cookie)) return cookie;
  return preferredLanguage(acceptLanguage ?? "");
}

/**
 * The supported language of highest weight in an `Accept-Language` header; equal weights keep the header's order.
 * `*` stands for the default language; a weight of 0 means "not acceptable" (RFC 9110, section 12.4.2).
 */
function preferredLanguage(header: string): Language {
  let best: { language: Language; weight: number } | undefined;
  for (const range of header.slice(0, 500).split(",")) {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const primary = tag === "*" ? defaultLanguage : tag.split("-")[0];
    const weight = weightOf(parameters);
    if (isLanguage(primary) && weight > (best?.weight ?? 0)) best = { language: primary, weight };
  }
  return best?.language ?? defaultLanguage;
}

function weightOf(parameters: string[]): number {
  const stated = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
  if (stated === undefined) return 1;
  const weight = Number(stated.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
