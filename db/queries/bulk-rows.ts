import { type Kysely, sql } from "kysely";
import { aheadMark } from "@db/client/held-statements";
import type { Database } from "@db/tables/database";

/** A row as its table's columns, fit for JSON; every row of a list has the same columns. */
export type BulkRow = Readonly<Record<string, unknown>>;

/** How many rows one statement carries: large enough to cost little, small enough for the embedded database. */
const perStatement = 5_000;

/** Tables that rows are written to in bulk. */
export type BulkTable =
  | "participants"
  | "participant_events"
  | "assessments"
  | "adverse_events"
  | "participant_visits"
  | "alerts"
  | "site_reported_counts";

/** New ids of participants, so that rows which name them can be made before they are written. */
export async function listNewParticipantIds(db: Kysely<Database>, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with counter as materialized (select pg_get_serial_sequence('participants', 'id')::regclass as name)
    select nextval(counter.name) as id from counter, generate_series(1, ${count}::integer)
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Columns that say the same in every row, as one row, and the names of the others. */
function sharedColumns(rows: readonly BulkRow[]): { shared: Record<string, unknown>; varying: string[] } {
  const shared: Record<string, unknown> = {};
  const varying: string[] = [];
  const first = rows[0] ?? {};
  for (const column of Object.keys(first)) {
    const value = first[column];
    if (rows.every((row) => row[column] === value)) shared[column] = value;
    else varying.push(column);
  }
  return { shared, varying };
}

function jsonRows(rows: readonly BulkRow[], columns: readonly string[]): string {
  const row = (given: BulkRow) =>
    columns.map((column) => `"${column}":${JSON.stringify(given[column] ?? null)}`).join(",");
  return `[${rows.map((given) => `{${row(given)}}`).join(",")}]`;
}

/**
 * Writes rows of one shape to a table, a few thousand a statement: one parameter of JSON that the database takes apart by the
 * table's own types, so that both databases take one path and no limit of parameters is met. What all rows say alike is sent
 * and read once. Within a transaction the database writes while the next rows are made ready; a fault is told by what is asked
 * afterwards, at the latest by the commit.
 * @param everywhere further columns, the same for every row.
 */
export async function insertBulkRows(
  db: Kysely<Database>,
  table: BulkTable,
  rows: readonly BulkRow[],
  everywhere: BulkRow = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement);
    const { shared, varying } = sharedColumns(some);
    const alike = { ...shared, ...everywhere };
    const columns = [...varying, ...Object.keys(alike)];
    const own = varying.map((column) => sql.ref(`own.${column}`));
    const same = Object.keys(alike).map((column) => sql.ref(`alike.${column}`));
    const overriding = columns.includes("id") ? sql`overriding system value` : sql``;
    await sql`${sql.raw(aheadMark)}
      insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) ${overriding}
      select ${sql.join([...own, ...same])}
      from json_populate_recordset(null::${sql.table(table)}, ${jsonRows(some, varying)}::json) own,
        json_populate_record(null::${sql.table(table)}, ${JSON.stringify(alike)}::json) alike
    `.execute(db);
  }
}

/** Gives participants that exist new values, by their ids; every row has the same columns. */
export async function updateParticipantRows(db: Kysely<Database>, rows: readonly BulkRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== "id");
  if (columns.length === 0) return;
  const changes = sql.join(columns.map((column) => sql`${sql.ref(column)} = given.${sql.ref(column)}`));
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = JSON.stringify(rows.slice(from, from + perStatement));
    await sql`
      update participants set ${changes} from json_populate_recordset(null::participants, ${some}::json) given
      where participants.id = given.id
    `.execute(db);
  }
}

/** One cell of the daily counts and by how much it moves. */
export interface CountMove {
  cohort_id: number;
  site_id: number;
  measure: string;
  day: string;
  count: number;
}

/** Moves daily counts of a trial, in one order, so that writers wait for one another and never in a circle. */
export async function updateCountsBy(
  db: Kysely<Database>,
  trialId: number,
  moves: readonly CountMove[],
): Promise<void> {
  if (moves.length === 0) return;
  await sql`
    insert into daily_counts (trial_id, cohort_id, site_id, measure, day, count)
    select ${trialId}, m.cohort_id, m.site_id, m.measure, m.day, m.count
    from json_to_recordset(${JSON.stringify(moves)}::json) as m(cohort_id bigint, site_id bigint, measure text, day date, count integer)
    order by m.cohort_id, m.site_id, m.measure, m.day
    on conflict on constraint daily_counts_pk do update set count = daily_counts.count + excluded.count
  `.execute(db);
}

/** Which of these codes participants of the trial bear already. */
export async function listTakenCodes(
  db: Kysely<Database>,
  trialId: number,
  codes: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from participants where trial_id = ${trialId} and code = any(${[...codes]}::text[])
  `.execute(db);
  return rows.map(({ code }) => code);
}
