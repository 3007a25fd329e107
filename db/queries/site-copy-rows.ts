import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import type { JsonValue } from "~/lib/canonical-json";

/** A row of a site's own tables as its copy holds it; sealed columns as they are sealed, instants as text in UTC. */
export type SiteRow = Record<string, JsonValue>;

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What a site holds beside the tables of the whole trial: each column by its expression, and where the rows come from. */
const sources = {
  site_numbers: {
    columns: { site_number_sealed: "p.site_number_sealed", age_sealed: "p.age_sealed" },
    from: "participants p",
    order: "p.id",
  },
  eligibility_checks: {
    columns: {
      number: "t.number",
      checked_on: "t.checked_on",
      protocol_version: "(select v.label from protocol_versions v where v.id = t.protocol_version_id)",
      answers: "t.answers",
      eligible: "t.eligible",
      reason: "t.reason",
      entered_by: "t.entered_by",
      entered_at: utc("t.entered_at"),
    },
    from: "eligibility_checks t join participants p on p.id = t.participant_id",
    order: "t.id",
  },
  allocations: {
    columns: {
      number: "t.number",
      strata: "t.strata",
      arm: "(select a.code from arms a where a.id = t.arm_id)",
      allocated_by: "t.allocated_by",
      allocated_at: utc("t.allocated_at"),
    },
    from: "allocations t join participants p on p.id = t.participant_id",
    order: "t.id",
  },
  adverse_event_particulars: {
    columns: { number: "t.number", particulars_sealed: "t.particulars_sealed" },
    from: "adverse_events t join participants p on p.id = t.participant_id and t.particulars_sealed is not null",
    order: "t.id",
  },
  safety_sendings: {
    columns: {
      event_number: "t.event_number",
      rule_code: "t.rule_code",
      recipient: "t.recipient",
      sent_on: "t.sent_on",
      receipt: "t.receipt",
      report_kind: "t.report_kind",
      entered_by: "t.entered_by",
      entered_at: utc("t.entered_at"),
    },
    from: "safety_sendings t join participants p on p.id = t.participant_id",
    order: "t.id",
  },
  queries: {
    columns: {
      query: "q.number",
      subject: "q.subject",
      entry_number: "q.entry_number",
      field: "q.field",
      number: "t.number",
      act: "t.act",
      text: "t.text",
      entered_by: "t.entered_by",
      entered_at: utc("t.entered_at"),
    },
    from: "data_query_entries t join data_queries q on q.id = t.query_id join participants p on p.id = q.participant_id",
    order: "q.number, t.number",
  },
} as const satisfies Record<string, { columns: Readonly<Record<string, string>>; from: string; order: string }>;

export type SiteTable = keyof typeof sources;

export const siteTableNames = Object.keys(sources) as SiteTable[];

/** The columns of a site's table in their order. */
export function siteColumns(table: SiteTable): string[] {
  return Object.keys(sources[table].columns);
}

function reachedBy(scope: Scope): RawBuilder<unknown> {
  return scope.everything
    ? sql`true`
    : sql`(p.trial_id = any (${scope.trialIds}::bigint[]) or p.site_id = any (${scope.siteIds}::bigint[]))`;
}

/** The rows of one of a site's tables in scope, in the order of entry, each with its participant's code. */
export async function listSiteRows(
  db: Kysely<Database>,
  scope: Scope,
  table: SiteTable,
  siteId: number,
): Promise<SiteRow[]> {
  const { columns, from, order } = sources[table];
  const named = Object.entries(columns).map(([name, expression]) => `${expression} as ${name}`);
  const { rows } = await sql<SiteRow>`
    select p.code as participant, ${sql.raw(named.join(", "))} from ${sql.raw(from)}
    where p.site_id = ${siteId} and ${reachedBy(scope)} order by ${sql.raw(order)}`.execute(db);
  return rows;
}

/** A site's monthly tallies of people considered before consent, those replaced too. */
export async function listSiteTallies(db: Kysely<Database>, siteId: number): Promise<SiteRow[]> {
  const { rows } = await sql<SiteRow>`
    select month, considered, not_eligible, declined, other, corrects, reason, entered_by, ${sql.raw(utc("entered_at"))} as entered_at
    from prescreening_tallies where site_id = ${siteId} order by id`.execute(db);
  return rows;
}

/** A trial's documents by name, kind and SHA-256, without what is in them. */
export async function listDocumentNames(db: Kysely<Database>, trialId: number): Promise<SiteRow[]> {
  const { rows } = await sql<SiteRow>`
    select name, media_type, encode(sha256, 'hex') as sha256, ${sql.raw(utc("added_at"))} as added_at
    from trial_documents where trial_id = ${trialId} order by added_at, sha256`.execute(db);
  return rows;
}
