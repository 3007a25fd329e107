import type { Kysely } from "kysely";
import { database } from "@db/client/current-database";
import { getPublicStateTogether, type PublicState } from "@db/queries/public-state";
import type { Database } from "@db/tables/database";

/** What an operation that is open to everybody works with. */
export interface PublicWork {
  db: Kysely<Database>;
  now: Date;
}

/** The database of public reads and how far the public part of the book has got. */
export async function openPublicWork(now: Date): Promise<{ work: PublicWork; state: PublicState }> {
  const { read: db } = database();
  return { work: { db, now }, state: await getPublicStateTogether(db) };
}
