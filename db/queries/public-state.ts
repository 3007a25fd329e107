import { type Kysely, sql } from "kysely";
import { preparedMark } from "@db/client/prepared-statements";
import { askTogether } from "~/lib/ask-together";
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
  const { rows } = await sql<PublicState>`${sql.raw(preparedMark)}
    select version, changed_at as "changedAt" from public_state`.execute(db);
  const [state] = rows;
  if (!state) throw new NotFound("public state");
  return state;
}

const askers = new WeakMap<Kysely<Database>, () => Promise<PublicState>>();

/**
 * The state for a reader of the public part, as `getPublicState`: readers who come at the same time share one look, which
 * begins after each of them has come. Never called inside a transaction.
 */
export function getPublicStateTogether(db: Kysely<Database>): Promise<PublicState> {
  const known = askers.get(db) ?? askTogether(() => getPublicState(db));
  askers.set(db, known);
  return known();
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
