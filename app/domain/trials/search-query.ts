import { foldText } from "~/lib/fold-text";
import { synonyms } from "./search-synonyms";

/** One thing that must occur: any of the phrases, each a row of folded words that follow one another. */
export interface SearchTerm {
  phrases: readonly (readonly string[])[];
  /** The last word is still being typed: whatever begins with it counts. */
  beginning: boolean;
  /** Asked for between quotation marks: exactly these words. */
  exact: boolean;
}

const mostWords = 10;

/** The folded words of a text; marks, case and punctuation do not matter. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const groups = synonyms.map((terms) => {
  const phrases = new Map(terms.map((term) => [wordsOf(term).join(" "), wordsOf(term)]));
  return [...phrases.values()].toSorted((a, b) => b.length - a.length);
});
const byPhrase = new Map<string, (readonly string[])[]>();
for (const group of groups) {
  for (const phrase of group) {
    const known = byPhrase.get(phrase.join(" ")) ?? [];
    byPhrase.set(phrase.join(" "), [...known, ...group.filter((other) => !known.includes(other))]);
  }
}
const longestSynonym = Math.max(...groups.flat().map((phrase) => phrase.length));

/** Words as terms: the longest run that has synonyms is one term with all of them, any other word is one of its own. */
function termsOf(words: readonly string[], last: boolean): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longestSynonym, words.length - at);
    while (length > 1 && !byPhrase.has(words.slice(at, at + length).join(" "))) length -= 1;
    const own = words.slice(at, at + length);
    const others = byPhrase.get(own.join(" "));
    const beginning = last && length === 1 && at + length === words.length && !others;
    terms.push({ phrases: others ?? [own], beginning, exact: false });
    at += length;
  }
  return terms;
}

/**
 * What a reader typed, as terms that must all occur, ten words at most: phrases between quotation marks, the synonyms of the
 * book, and the last word as a beginning.
 */
export function searchTerms(typed: string): SearchTerm[] {
  const parts = typed.slice(0, 400).split(/["“”]/);
  let left = mostWords;
  return parts.flatMap((part, index) => {
    const words = wordsOf(part).slice(0, left);
    left -= words.length;
    if (words.length === 0) return [];
    const quoted = index % 2 === 1 && index < parts.length - 1;
    if (quoted) return [{ phrases: [words], beginning: false, exact: true }];
    return termsOf(words, index === parts.length - 1);
  });
}
