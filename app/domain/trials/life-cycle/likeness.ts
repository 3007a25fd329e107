import { foldText } from "~/lib/fold-text";

/** What of a trial is compared with another when duplicates are looked for; each title in both languages where stated. */
export interface LikenessFacts {
  titles: readonly string[];
  sponsors: readonly string[];
  conditions: readonly string[];
}

/** Likeness from which a trial is shown as a candidate. */
export const candidateLikeness = 0.6;

function trigrams(text: string): Set<string> {
  const folded = `  ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return new Set(Array.from({ length: Math.max(0, folded.length - 2) }, (_, at) => folded.slice(at, at + 3)));
}

/**
 * Likeness of two texts from 0 to 1 by Dice's coefficient over sets of trigrams, 2|A ∩ B| / (|A| + |B|), after folding marks and
 * case; 0 where either is empty. Source: Dice LR, Ecology 1945; 26: 297-302.
 */
export function textLikeness(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  if (a.trim() === "" || b.trim() === "") return 0;
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

function best(a: readonly string[], b: readonly string[]): number {
  return Math.max(0, ...a.flatMap((one) => b.map((other) => textLikeness(one, other))));
}

/**
 * Likeness of two trials from 0 to 1: 0.6 of the closest titles, 0.2 of the closest sponsors, 0.2 of the closest conditions. Titles
 * that are all but the same (0.9 and above) are a candidate by themselves, whoever the sponsor is.
 */
export function trialLikeness(a: LikenessFacts, b: LikenessFacts): number {
  const title = best(a.titles, b.titles);
  const whole = 0.6 * title + 0.2 * best(a.sponsors, b.sponsors) + 0.2 * best(a.conditions, b.conditions);
  return title >= 0.9 ? Math.max(whole, title) : whole;
}

/** The words of titles by which candidates are looked up: the five longest folded ones, of four letters or more. */
export function tellingWords(titles: readonly string[]): string[] {
  const words = titles.flatMap((title) => foldText(title).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)]
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length || a.localeCompare(b))
    .slice(0, 5);
}
