import type { Language } from "~/lib/languages/languages";

/** The questions that public pages answer differently by; an address with any other is rendered but not kept. */
const knownQuestions = new Set(["q", "status", "phase", "condition", "country", "sponsor", "sort", "cursor"]);
const longestQuestion = 300;

/** A public page's address: what is rendered, and under which key (if any) the page may be kept. */
export interface PageAddress {
  /** Path and query without `lang`, which is settled before rendering; the questions in alphabetical order. */
  address: string;
  /** Undefined: not to be kept. */
  key?: string;
}

/** Reduces an address (beginning with "/") to what decides its page. */
export function pageAddress(original: string, language: Language): PageAddress {
  const mark = original.indexOf("?");
  if (mark < 0) return { address: original, key: `${language} ${original}` };
  const questions = new URLSearchParams(original.slice(mark + 1));
  questions.delete("lang");
  questions.sort();
  const query = questions.toString();
  const address = original.slice(0, mark) + (query === "" ? "" : `?${query}`);
  const known = [...questions.keys()].every((name) => knownQuestions.has(name));
  return known && query.length <= longestQuestion ? { address, key: `${language} ${address}` } : { address };
}
