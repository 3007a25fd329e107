import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** What search reads of a trial, folded: identifiers and titles at its head, everything else in its body. */
export interface SearchedText {
  head: string;
  body: string;
}

/** A row of the public list. */
export type NewTrialSearch = Omit<Insertable<Database["trial_search"]>, "document"> & { text: SearchedText };

/** Writes or replaces the trial's row in the public, searchable list, and keeps the words that occur in it. */
export async function insertTrialSearch(db: Kysely<Database>, { text, ...row }: NewTrialSearch): Promise<void> {
  const values = { ...row, document: sql<string>`trial_document(${text.head}, ${text.body})` };
  await db
    .insertInto("trial_search")
    .values(values)
    .onConflict((conflict) => conflict.column("trial_id").doUpdateSet(values))
    .execute();
  await insertSearchWords(db, [`${text.head} ${text.body}`]);
}

/** Keeps the words of folded texts for misspellings: letters only, 3 to 40 of them. */
export async function insertSearchWords(db: Kysely<Database>, texts: readonly string[]): Promise<void> {
  const words = new Set(texts.flatMap((text) => text.split(" ")).filter((word) => /^\p{L}{3,40}$/u.test(word)));
  if (words.size === 0) return;
  await sql`
    insert into search_words (word) select unnest(${[...words].sort()}::text[]) on conflict do nothing
  `.execute(db);
}

/** Words that occur and begin with these letters, at most `limit` of them. */
export async function listWordsBeginning(db: Kysely<Database>, letters: string, limit: number): Promise<string[]> {
  // By characters alone, whatever the database's collation: that is the order of the index.
  const { rows } = await sql<{ word: string }>`
    select word from search_words where word ~>=~ ${letters} and word ~<~ ${`${letters}\u{10FFFF}`} limit ${limit}::int
  `.execute(db);
  return rows.map(({ word }) => word);
}

/** Words that occur and could be meant by a misspelt one: of nearly its length, with the same first letter or the same next two. */
export async function listNearWords(db: Kysely<Database>, typed: string): Promise<string[]> {
  const reach = typed.length <= 7 ? 1 : 2;
  const { rows } = await sql<{ word: string }>`
    select word from search_words where left(word, 1) = left(${typed}, 1)
      and length(word) between ${typed.length - reach}::int and ${typed.length + reach}::int
    union
    select word from search_words where substr(word, 2, 2) = substr(${typed}, 2, 2)
      and length(word) between ${typed.length - reach}::int and ${typed.length + reach}::int
    limit 20000
  `.execute(db);
  return rows.map(({ word }) => word);
}
