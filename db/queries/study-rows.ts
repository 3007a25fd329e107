import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import type { JsonValue } from "~/lib/canonical-json";

/** A row of one of the trial's tables as it is written out, the id first; instants as text in UTC. */
export type StudyRow = { id: number } & Record<string, JsonValue>;

/** Whose rows: a trial's in scope, narrowed to one site, to participants by their codes, to a visit. */
export interface StudyReach {
  trialId: number;
  siteId?: number;
  participants?: readonly string[];
  visit?: string;
}

const entered = ["corrects", "reason", "provenance", "entered_by", "entered_at"] as const;

/** The tables that are written out, with their columns in order; sealed ones and row ids of other tables are left out. */
export const studyTables = {
  participants: [
    "cohort",
    "arm",
    "actual_arm",
    "sex",
    "birth_year",
    "stage",
    "consented_on",
    "consent_version",
    "enrolled_on",
    "allocated_on",
    "infused_on",
    "left_on",
    "response",
    "response_on",
    "deviations",
    "last_event_on",
    "created_at",
  ],
  participant_events: ["number", "kind", "happened_on", "details", ...entered],
  participant_visits: ["number", "visit", "schedule_version", "outcome", "happened_on", "note", ...entered],
  assessments: [
    "number",
    "instrument",
    "timepoint",
    "visit",
    "assessed_on",
    "scores",
    "answers",
    "reader",
    "is_primary_reader",
    "not_assessed_reason",
    ...entered,
  ],
  adverse_events: [
    "number",
    "term",
    "grade",
    "grading",
    "severity",
    "serious",
    "seriousness",
    "relation",
    "expectedness",
    "outcome",
    "started_on",
    "ended_on",
    "known_on",
    "serious_known_on",
    "organ_class",
    "dictionary",
    "dictionary_code",
    "action_taken",
    "dose_limiting",
    "special_interest",
    ...entered,
  ],
  baseline_entries: ["number", "kind", "details", ...entered],
} as const satisfies Record<string, readonly string[]>;

export type StudyTable = keyof typeof studyTables;

export const studyTableNames = Object.keys(studyTables) as StudyTable[];

/** Columns that name a row of another table, by what the reader is given in their place. */
const named: Readonly<Record<string, string>> = {
  cohort: "(select c.code from cohorts c where c.id = p.cohort_id)",
  arm: "(select a.code from arms a where a.id = p.arm_id)",
  actual_arm: "(select a.code from arms a where a.id = p.actual_arm_id)",
};

function columnsOf(table: StudyTable): RawBuilder<unknown> {
  const parts = studyTables[table].map((column) => {
    if (column.endsWith("_at"))
      return `to_char(t.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;
    return `${named[column] ?? `t.${column}`} as ${column}`;
  });
  return sql.raw(parts.join(", "));
}

function reachedBy(scope: Scope): RawBuilder<unknown> {
  if (scope.everything) return sql`true`;
  return sql`(p.trial_id = any (${scope.trialIds}::bigint[]) or p.site_id = any (${scope.siteIds}::bigint[])
    or p.trial_id in (select s.id from trials s where s.sponsor_organisation_id = any (${scope.organisationIds}::bigint[])))`;
}

/** A page of one table's rows in scope, in the order of entry, each with its participant's code and site; `after` is the last id of the page before. */
export async function listStudyRows(
  db: Kysely<Database>,
  scope: Scope,
  table: StudyTable,
  page: { reach: StudyReach; after: number; limit: number },
): Promise<StudyRow[]> {
  const { trialId, siteId, participants, visit } = page.reach;
  const own =
    table === "participants"
      ? sql`participants t join participants p on p.id = t.id`
      : sql`${sql.table(table)} t join participants p on p.id = t.participant_id`;
  const { rows } = await sql<StudyRow>`
    select t.id, p.code as participant, s.code as site, ${columnsOf(table)}
    from ${own} join sites s on s.id = p.site_id
    where p.trial_id = ${trialId} and t.id > ${page.after} and ${reachedBy(scope)}
      ${siteId === undefined ? sql`` : sql`and p.site_id = ${siteId}`}
      ${participants === undefined ? sql`` : sql`and p.code = any (${participants}::text[])`}
      ${visit === undefined ? sql`` : sql`and t.visit = ${visit}`}
    order by t.id limit ${page.limit}`.execute(db);
  return rows;
}

/** The accounts that entered rows in a trial. The caller reached the whole trial. */
export async function listEnteringPeople(db: Kysely<Database>, trialId: number): Promise<string[]> {
  const tables = studyTableNames.filter((table) => table !== "participants");
  const parts = tables.map((table) => sql`select entered_by from ${sql.table(table)} where trial_id = ${trialId}`);
  const { rows } = await sql<{ entered_by: string }>`
    select distinct entered_by from (${sql.join(parts, sql` union `)}) e
    where entered_by is not null order by entered_by`.execute(db);
  return rows.map(({ entered_by }) => entered_by);
}
