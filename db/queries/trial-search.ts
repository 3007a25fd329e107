import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** A row of the public list; `text` is the folded text that search reads, most telling part first. */
export type NewTrialSearch = Omit<Insertable<Database["trial_search"]>, "document"> & { text: string };

/** Writes or replaces the trial's row in the public, searchable list. */
export async function insertTrialSearch(db: Kysely<Database>, { text, ...row }: NewTrialSearch): Promise<void> {
  const values = { ...row, document: sql<string>`to_tsvector('simple', ${text})` };
  await db
    .insertInto("trial_search")
    .values(values)
    .onConflict((conflict) => conflict.column("trial_id").doUpdateSet(values))
    .execute();
}
