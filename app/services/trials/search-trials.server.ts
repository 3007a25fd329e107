import type { Kysely } from "kysely";
import { countedMatches, countMatchingTrials, listPublicTrials, type TrialSearch } from "@db/queries/public-trials";
import { type TrialNarrowing, type TrialOrder, trialOrders, type TrialPlace } from "@db/queries/trial-narrowing";
import { listNearWords, listWordsBeginning } from "@db/queries/trial-search";
import type { Database } from "@db/tables/database";
import { nearestWord } from "~/domain/trials/nearest-word";
import { type SearchTerm, searchTerms, wordsOf } from "~/domain/trials/search-query";
import { isPartialDate } from "~/lib/partial-date";

/** Whether the text names an order of the list. */
export function isTrialOrder(text: string | undefined): text is TrialOrder {
  return trialOrders.some((order) => order === text);
}

const forms: Record<TrialOrder, (value: string) => boolean> = {
  date: isPartialDate,
  enrolment: (value) => /^-?\d{1,9}$/.test(value),
  relevance: (value) => /^\d{1,3}(\.\d{1,6})?$/.test(value),
};

/** The place that a cursor names in this order; undefined for one that is not of ours. */
export function placeOf(cursor: string | null | undefined, order: TrialOrder): TrialPlace | undefined {
  const parts = /^([\d.-]{1,12})~(\d{1,15})$/.exec(cursor ?? "");
  if (!parts || !forms[order](parts[1] ?? "")) return undefined;
  return { value: parts[1] ?? "", trialId: Number(parts[2]) };
}

/** What is typed, with every word that occurs nowhere replaced by the nearest one that does; null where none is near. */
async function respelt(db: Kysely<Database>, typed: string): Promise<string | null> {
  let changed = false;
  const words: string[] = [];
  for (const word of wordsOf(typed).slice(0, 10)) {
    const known = /^\p{L}{3,40}$/u.test(word) ? await listNearWords(db, word) : [word];
    const nearest = known.includes(word) ? word : nearestWord(word, known);
    if (nearest !== null && nearest !== word) changed = true;
    words.push(nearest ?? word);
  }
  return changed ? words.join(" ") : null;
}

/** More words than this that begin alike are looked for by their beginning, which takes the database longer. */
const mostEndings = 40;

/** What is typed as terms, the beginning of a word replaced by the words that begin so; a beginning of very many stays one. */
async function termsOf(db: Kysely<Database>, typedWords: string): Promise<SearchTerm[]> {
  const terms = searchTerms(typedWords);
  const last = terms.at(-1);
  const typed = last?.phrases[0]?.[0] ?? "";
  if (!last?.beginning || !/^\p{L}{3,40}$/u.test(typed)) return terms;
  const words = await listWordsBeginning(db, typed, mostEndings + 1);
  if (words.length > mostEndings) return terms;
  const phrases = [...new Set([typed, ...words])].map((word) => [word]);
  return [...terms.slice(0, -1), { ...last, phrases, beginning: false }];
}

/** What is asked of the list, with the words as they were typed. */
export interface TrialQuestion extends Omit<TrialSearch, "terms" | "order"> {
  typed: string;
  order?: TrialOrder;
}

/** One page of trials that fit. */
export interface FoundTrials {
  trials: Awaited<ReturnType<typeof listPublicTrials>>;
  /** The cursor of the next page; null on the last. */
  next: string | null;
  order: TrialOrder;
  /** What was searched for in the place of what was typed, because nothing held that. */
  respelt: string | null;
  narrowing: TrialNarrowing;
}

/**
 * One page of the public list: by relevance where words are given, else by date, unless an order is asked for. Where nothing
 * holds what was typed, the nearest words that occur are searched for instead, and said.
 */
export async function searchTrials(db: Kysely<Database>, asked: TrialQuestion): Promise<FoundTrials> {
  const { typed, order: wanted, ...rest } = asked;
  const terms = await termsOf(db, typed);
  const order = wanted ?? (terms.length > 0 ? "relevance" : "date");
  let search: TrialSearch = { ...rest, terms, order };
  let found = await listPublicTrials(db, search);
  let other: string | null = null;
  if (found.length === 0 && terms.length > 0 && asked.after === undefined) {
    const better = await respelt(db, typed);
    const others = better === null ? [] : await termsOf(db, better);
    const again = better === null ? [] : await listPublicTrials(db, { ...search, terms: others });
    if (better !== null && again.length > 0) {
      other = better;
      search = { ...search, terms: others };
      found = again;
    }
  }
  const trials = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? trials.at(-1) : undefined;
  const next = last ? `${last.place}~${last.trial_id}` : null;
  return { trials, next, order, respelt: other, narrowing: search };
}

/** How many trials fit, to ten thousand; beyond, `more` is true. */
export async function countFound(db: Kysely<Database>, narrowing: TrialNarrowing) {
  const count = await countMatchingTrials(db, narrowing);
  return { count: Math.min(count, countedMatches), more: count > countedMatches };
}
