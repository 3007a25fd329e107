import { foldText } from "~/lib/fold-text";
import { provinces } from "./provinces";

/** Words that stand before a name, and marks between, so that "TP. Hồ Chí Minh" and "Ho Chi Minh City" are one. */
function bare(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z]+/g, " ")
    .trim()
    .replace(/^(thanh pho|tinh|tp|city of) /, "")
    .replace(/ (city|province)$/, "")
    .replaceAll(" ", "");
  return words.replace(/^thuathienhue$/, "hue");
}

const codes: ReadonlyMap<string, string> = new Map(
  provinces.flatMap(({ code, before }) => before.map((name) => [bare(name), code] as const)),
);

/**
 * The code of the province that a written name means, a name of before 1 July 2025 giving the province it has become part of;
 * null for anything else: a place is never guessed from a name that only resembles one.
 */
export function provinceOf(written: string | null | undefined): string | null {
  return written ? (codes.get(bare(written)) ?? null) : null;
}

/**
 * The provinces where a trial is carried out, each once and in the order of their codes: those of its sites' organisations, and
 * of the registered places in Viet Nam that name a province or, failing that, a city that is one.
 */
export function provincesOfTrial(
  places: readonly { country?: string | undefined; province?: string | undefined; city?: string | undefined }[],
  siteProvinces: readonly (string | null)[],
): string[] {
  const named = places
    .filter(({ country }) => country === "VN")
    .map(({ province, city }) => provinceOf(province) ?? provinceOf(city));
  return [...new Set([...named, ...siteProvinces].filter((code): code is string => code !== null))].sort();
}
