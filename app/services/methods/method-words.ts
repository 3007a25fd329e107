import type { ParseKeys } from "i18next";
import { formatLevel, formatNumber, formatPercent } from "~/lib/formatting/numbers";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** Figures that a sentence names; `count` chooses its plural form. */
export type Facts = Readonly<Record<string, string | number>>;

/** The words of one method in one language, and figures as that language writes them. */
export interface MethodWords {
  language: Language;
  /** Words of this method: `method.<name>.<key>`. */
  say(key: string, facts?: Facts): string;
  /** Words that methods share: `shared.<key>`. */
  shared(key: string, facts?: Facts): string;
  /** A figure with a fixed number of digits; null is said in words. */
  number(value: number | null, digits?: number): string;
  /** A share from 0 to 1 (or a difference of shares) as a percentage; null is said in words. */
  percent(value: number | null): string;
  level(value: number): string;
  /** A p value with its sign: "= 0.023", or "< 0.001" for anything below; null is said in words. */
  probability(value: number | null): string;
}

/** True for the words of the methods that exist in a language. */
export function hasMethodWord(language: Language, key: string): boolean {
  return translatorFor(language).exists(`methods:${key}`);
}

/** Any words of the methods by their whole key. */
export function methodWord(language: Language, key: string, facts: Facts = {}): string {
  return translatorFor(language).getFixedT(null, "methods")(key as ParseKeys<"methods">, { ...facts });
}

/** The words of the method `name`. */
export function methodWords(name: string, language: Language): MethodWords {
  const shared: MethodWords["shared"] = (key, facts) => methodWord(language, `shared.${key}`, facts);
  const number: MethodWords["number"] = (value, digits) =>
    value === null ? shared("none") : formatNumber(value, language, digits);
  return {
    language,
    say: (key, facts) => methodWord(language, `method.${name}.${key}`, facts),
    shared,
    number,
    percent: (value) => (value === null ? shared("none") : formatPercent(value, language)),
    level: (value) => formatLevel(value, language),
    probability: (value) => (value !== null && value < 0.001 ? `< ${number(0.001, 3)}` : `= ${number(value, 3)}`),
  };
}
