import { type Kysely, sql } from "kysely";
import { NotFound } from "~/lib/errors";
import type { Database } from "../tables/database";

/** How far the public part of the book has got. */
export interface PublicState {
  /** Grows by one with every change that the public can see. */
  version: number;
  /** The instant of the latest such change. */
  changedAt: Date;
}

/**
 * The state that every public page is drawn from; read before the page, so that a page is never newer in name than in
 * content.
 * @throws NotFound when the database has not been migrated.
 */
export async function getPublicState(db: Kysely<Database>): Promise<PublicState> {
  const state = await db
    .selectFrom("public_state")
    .select(["version", "changed_at as changedAt"])
    .executeTakeFirstOrThrow(() => new NotFound("public state"));
  return state;
}

/** Moves the public data version on; the instant never goes back, not even for an act that is dated back. The row is locked to the end of the transaction: called late, before the audit event. */
export async function updatePublicState(db: Kysely<Database>, now: Date): Promise<void> {
  await db
    .updateTable("public_state")
    .set((row) => ({
      version: row("version", "+", 1),
      changed_at: sql<Date>`greatest(changed_at, ${now}::timestamptz)`,
    }))
    .execute();
}
