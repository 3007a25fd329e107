import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { JsonValue } from "~/lib/canonical-json";

/** The tables with text that people type, and the columns that hold it. */
export const typedTexts = {
  participants: ["site_number_sealed"],
  participant_events: ["details", "reason"],
  eligibility_checks: ["reason"],
  assessments: ["answers", "not_assessed_reason", "reason"],
  adverse_events: ["term", "organ_class", "reason", "particulars_sealed"],
  safety_sendings: ["recipient", "receipt", "reason"],
  participant_visits: ["note", "reason"],
  baseline_entries: ["details", "reason"],
  data_query_entries: ["text"],
  data_locks: ["reason"],
} as const satisfies Partial<Record<keyof Database, readonly string[]>>;

export type TypedTable = keyof typeof typedTexts;

function whose(table: TypedTable, participantId: number) {
  if (table === "participants") return sql`id = ${participantId}`;
  if (table !== "data_query_entries") return sql`participant_id = ${participantId}`;
  return sql`query_id in (select q.id from data_queries q where q.participant_id = ${participantId})`;
}

/**
 * The typed texts of a participant's rows in one table, with the instrument where the row is an assessment; the participant's
 * row was locked in scope.
 */
export async function listTypedTexts(
  db: Kysely<Database>,
  table: TypedTable,
  participantId: number,
): Promise<{ id: number; instrument: string | null; texts: Record<string, JsonValue> }[]> {
  const columns = sql.join(typedTexts[table].map((column) => sql.ref(column)));
  const instrument = table === "assessments" ? sql.ref("instrument") : sql`null::text`;
  const { rows } = await sql<{ id: number; instrument: string | null } & Record<string, JsonValue>>`
    select id, ${instrument} as instrument, ${columns} from ${sql.table(table)}
    where ${whose(table, participantId)} order by id`.execute(db);
  return rows.map(({ id, instrument: measure, ...texts }) => ({ id, instrument: measure, texts }));
}

/** Puts redacted texts in the place of a row's texts; the database refuses a text without the mark. */
export async function updateTypedTexts(
  db: Kysely<Database>,
  table: TypedTable,
  id: number,
  texts: Readonly<Record<string, JsonValue>>,
): Promise<void> {
  const set = Object.entries(texts).map(([column, value]) => {
    const stored = typeof value === "object" && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;
    return sql`${sql.ref(column)} = ${stored}`;
  });
  await sql`update ${sql.table(table)} set ${sql.join(set)} where id = ${id}`.execute(db);
}

/** Drops payload and salt of audit events; who, what, when and the chain's hashes stay. */
export async function updateRedactedPayloads(
  db: Kysely<Database>,
  redaction: { chain: string; places: readonly number[]; now: Date },
): Promise<void> {
  if (redaction.places.length === 0) return;
  await db
    .updateTable("audit_payloads")
    .set({ salt: null, payload: null, redacted_at: redaction.now })
    .where("chain", "=", redaction.chain)
    .where("seq", "in", redaction.places)
    .execute();
}
