import type { Language } from "~/lib/languages/languages";

/**
 * The same page in another language: path and query kept, `lang` set (or replaced).
 * @param pathname begins with "/"
 * @param search the query with its leading "?", or the empty string
 */
export function addressIn(language: Language, pathname: string, search: string): string {
  const query = new URLSearchParams(search);
  query.set("lang", language);
  return `${pathname}?${query.toString()}`;
}
