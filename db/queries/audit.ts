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

/** What a chain is narrowed to: a participant's code, the beginning of the verbs, who acted, from an instant up to another. */
export interface AuditNarrowing {
  participant?: string;
  form?: string;
  person?: string;
  from?: Date;
  before?: Date;
}

/** The events of one chain with their payloads. */
function chainEvents(db: Kysely<Database>, chain: string, narrowing: AuditNarrowing) {
  const { participant, form, person, from, before } = narrowing;
  let query = db
    .selectFrom("audit_events")
    .leftJoin("audit_payloads", (join) =>
      join
        .onRef("audit_payloads.chain", "=", "audit_events.chain")
        .onRef("audit_payloads.seq", "=", "audit_events.seq"),
    )
    .select(["audit_events.seq", "audit_events.at", "audit_events.actor", "audit_events.verb", "audit_events.hash"])
    .select(["audit_payloads.payload", "audit_payloads.redacted_at"])
    .where("audit_events.chain", "=", chain);
  if (participant !== undefined) {
    query = query.where(
      sql<boolean>`audit_payloads.chain = ${chain} and audit_payloads.payload::jsonb ->> 'entity' = 'participant'
        and audit_payloads.payload::jsonb ->> 'id' = ${participant}`,
    );
  }
  if (form !== undefined) query = query.where("audit_events.verb", "like", `${form.replaceAll(/[%_\\]/g, "")}.%`);
  if (person !== undefined) query = query.where("audit_events.actor", "=", person);
  if (from !== undefined) query = query.where("audit_events.at", ">=", from);
  if (before !== undefined) query = query.where("audit_events.at", "<", before);
  return query;
}

/** A page of one chain, newest first, with its payloads; `before` is the last sequence number of the page before. */
export async function listAuditEvents(
  db: Kysely<Database>,
  filter: { chain: string; before?: number; limit: number; narrowing?: AuditNarrowing },
) {
  let query = chainEvents(db, filter.chain, filter.narrowing ?? {}).orderBy("audit_events.seq", "desc");
  if (filter.before) query = query.where("audit_events.seq", "<", filter.before);
  return query.limit(filter.limit).execute();
}

/** A page of one chain, oldest first: the events after a place, for writing the chain out. */
export async function listAuditEventsAfter(
  db: Kysely<Database>,
  filter: { chain: string; after: number; limit: number; narrowing?: AuditNarrowing },
) {
  return chainEvents(db, filter.chain, filter.narrowing ?? {})
    .where("audit_events.seq", ">", filter.after)
    .orderBy("audit_events.seq")
    .limit(filter.limit)
    .execute();
}

/** The people who acted on a chain, each with how often, the most active first; at most 200. */
export async function listChainActors(db: Kysely<Database>, chain: string) {
  return db
    .selectFrom("audit_events")
    .select(["actor", (count) => count.fn.countAll<number>().as("events")])
    .where("chain", "=", chain)
    .groupBy("actor")
    .orderBy("events", "desc")
    .limit(200)
    .execute();
}

/** Names of accounts by their ids, as they are now. Needs the owner: a request reads its own account only. */
export async function listAccountNames(owner: Kysely<Database>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await owner.selectFrom("accounts").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * A page of what happened to accounts (sign-ins, refusals, roles), newest first; `before` is the last sequence number of the
 * page before. Needs the owner: the registry's chain is not the administrators' to read otherwise.
 */
export async function listAccountEvents(owner: Kysely<Database>, filter: { before?: number; limit: number }) {
  let query = owner
    .selectFrom("audit_events as e")
    .leftJoin("audit_payloads as p", (join) => join.onRef("p.chain", "=", "e.chain").onRef("p.seq", "=", "e.seq"))
    .select(["e.seq", "e.at", "e.actor", "e.verb", "p.payload"])
    .where("e.chain", "=", sql.lit("registry"))
    .where("e.verb", "like", sql.lit("account.%"))
    .orderBy("e.seq", "desc")
    .limit(filter.limit);
  if (filter.before !== undefined) query = query.where("e.seq", "<", filter.before);
  return query.execute();
}

/** The published daily roots, newest first. */
export async function listAuditRoots(db: Kysely<Database>, limit: number) {
  return db.selectFrom("audit_roots").selectAll().orderBy("day", "desc").limit(limit).execute();
}
