import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@db/tables/database";

/** One audit event with its payload: `payload_seq` is null when there is no payload row. */
export interface AuditLink {
  chain: string;
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  digest: Buffer;
  prev: Buffer;
  hash: Buffer;
  payload_seq: number | null;
  salt: Buffer | null;
  payload: string | null;
  redacted_at: Date | null;
}

/** The newest link of a chain, as it is kept apart from the events. */
export interface AuditHead {
  chain: string;
  seq: number;
  hash: Buffer;
}

/**
 * Runs `work` on one unchanging picture of the database, with every row of it: a login that row-level security would
 * hide rows from is refused by the database instead of being shown fewer.
 */
export function onWholePicture<T>(
  owner: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  const transaction = owner.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return transaction.execute(async (trx) => {
    await sql`select set_config('row_security', 'off', true)`.execute(trx);
    return work(trx);
  });
}

/** The next events after (chain, seq), ordered by chain and place in it; empty at the end. */
export function listAuditLinks(
  db: Kysely<Database>,
  after: { chain: string; seq: number },
  limit: number,
): Promise<AuditLink[]> {
  return db
    .selectFrom("audit_events as e")
    .leftJoin("audit_payloads as p", (join) => join.onRef("p.chain", "=", "e.chain").onRef("p.seq", "=", "e.seq"))
    .select(["e.chain", "e.seq", "e.at", "e.actor", "e.verb", "e.digest", "e.prev", "e.hash"])
    .select(["p.seq as payload_seq", "p.salt", "p.payload", "p.redacted_at"])
    .where(({ eb, refTuple, tuple }) => eb(refTuple("e.chain", "e.seq"), ">", tuple(after.chain, after.seq)))
    .orderBy("e.chain")
    .orderBy("e.seq")
    .limit(limit)
    .execute();
}

/** Every chain's head. */
export function listAuditHeads(db: Kysely<Database>): Promise<AuditHead[]> {
  return db.selectFrom("audit_chains").select(["chain", "seq", "hash"]).orderBy("chain").execute();
}

/** One published daily root: over how many chains it was made, and the root of the day before. */
export interface AuditRootLink {
  day: string;
  root: Buffer;
  previous: Buffer;
  chains: number;
}

/** The published daily roots, oldest first. */
export function listAuditRootLinks(db: Kysely<Database>): Promise<AuditRootLink[]> {
  return db.selectFrom("audit_roots").select(["day", "root", "previous", "chains"]).orderBy("day").execute();
}
