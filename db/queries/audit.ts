import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** One audit event as it enters its chain; `payload` is canonical text, `salt` 16 random bytes. */
export interface NewAuditEvent {
  chain: string;
  at: Date;
  actor: string;
  verb: string;
  salt: Buffer;
  payload: string;
}

/**
 * Appends one event to its chain and returns its sequence number. The chain's head is locked from here to the end of the
 * transaction, so this is the transaction's last statement.
 */
export async function insertAuditEvent(db: Kysely<Database>, event: NewAuditEvent): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select append_audit_event(${event.chain}, ${event.at}, ${event.actor}, ${event.verb}, ${event.salt}, ${event.payload}) as seq
  `.execute(db);
  return rows[0]?.seq ?? 0;
}
