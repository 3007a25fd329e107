import { InvalidInput } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";

const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

/** Formats by locale and digits: making one costs a hundred times what using it does. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, digits: number | undefined): Intl.NumberFormat {
  const key = `${locale} ${digits ?? ""}`;
  const known = formats.get(key);
  if (known) return known;
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat(locale, { useGrouping: true, ...fixed });
  formats.set(key, made);
  return made;
}

/**
 * A number with the language's own marks: 1.234,5 in Vietnamese and 1,234.5 in English.
 * @param digits digits after the mark, always shown; without it as many as the number has, at most 3
 */
export function formatNumber(value: number, language: Language, digits?: number): string {
  return numberFormat(locales[language], digits).format(value);
}

/**
 * A share as a percentage: 0.667 is "66.7%" in English and "66,7%" in Vietnamese.
 * @param share from 0 to 1
 * @param digits digits after the mark
 */
export function formatPercent(share: number, language: Language, digits = 1): string {
  return `${formatNumber(share * 100, language, digits)}%`;
}

/** A probability as a percentage with one digit; one that is nearly 0 or 1 says "< 0.1%" or "> 99.9%", never a certainty. */
export function formatProbability(probability: number, language: Language): string {
  if (probability > 0 && probability < 0.0005) return `< ${formatPercent(0.001, language)}`;
  if (probability < 1 && probability >= 0.9995) return `> ${formatPercent(0.999, language)}`;
  return formatPercent(probability, language);
}

/** A confidence or credibility level: 0.95 is "95%", 0.975 is "97.5%". */
export function formatLevel(level: number, language: Language): string {
  return `${formatNumber(Number((level * 100).toPrecision(6)), language)}%`;
}

/**
 * A count over its denominator with the percentage: "20/30 (66.7%)". With n = 0 only "0/0": there is no rate.
 * @throws InvalidInput unless 0 <= x <= n, both whole
 */
export function formatProportion(x: number, n: number, language: Language): string {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new InvalidInput([{ path: "x", message: "notACount" }]);
  }
  const counts = `${formatNumber(x, language)}/${formatNumber(n, language)}`;
  return n === 0 ? counts : `${counts} (${formatPercent(x / n, language)})`;
}
