import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrackedTrial } from "../cohorts/tracked-trial";

/** Tables of a trial into which a request may write, each with the roles that may, on their own trial. */
export const guardedWrites = {
  safety_plans: ["investigator"],
  expansion_goals: ["investigator"],
  site_steps: ["investigator"],
  site_pauses: ["investigator"],
  site_approvals: ["investigator"],
  arms: ["investigator"],
  protocol_versions: ["investigator"],
  eligibility_criteria: ["investigator"],
  reporting_rules: ["investigator"],
  trial_unblindings: ["investigator", "sponsor"],
  snapshot_cadences: ["regulator"],
  snapshot_disclosures: ["investigator", "regulator"],
  trial_relations: ["investigator", "regulator"],
  trial_techniques: ["investigator", "regulator"],
  trial_identifier_keys: ["investigator", "regulator"],
  certificates: ["investigator", "regulator"],
  periodic_reports: ["investigator", "regulator"],
} as const;

export type GuardedTable = keyof typeof guardedWrites;

/**
 * Tries to write a row that names the trial and nothing else: `policy` where row-level security refuses it, `past` where it came as
 * far as the columns that are missing.
 */
export async function tryWrite(
  db: Kysely<Database>,
  table: GuardedTable,
  trialId: number,
  accountId: string,
): Promise<"policy" | "past"> {
  const row =
    table === "trial_unblindings"
      ? sql`(trial_id, recorded_by) values (${trialId}, ${accountId})`
      : sql`(trial_id) values (${trialId})`;
  const message = await sql`insert into ${sql.table(table)} ${row}`.execute(db).then(
    () => "written",
    (error: Error) => error.message,
  );
  if (message.includes("row-level security policy")) return "policy";
  if (message === "written" || message.includes("null value")) return "past";
  throw new Error(message);
}

/** Tables of which only people of the trial, or of the registry, read rows. */
export const guardedReads = [
  "arms",
  "safety_plans",
  "enrolment_forecasts",
  "protocol_versions",
  "site_pauses",
] as const;

/** Writes a row of each guarded table into a trial. */
export async function fillGuarded(owner: Kysely<Database>, { trialId, siteIds }: TrackedTrial, by: string) {
  await sql`insert into arms (trial_id, code, name_en, name_vi) values (${trialId}, 'A', 'A', 'A')`.execute(owner);
  await sql`insert into safety_plans (trial_id, version, grading, reason, set_on)
    values (${trialId}, 1, 'CTCAE 5.0', 'set', '2026-01-01')`.execute(owner);
  await sql`insert into enrolment_forecasts (trial_id, data_date, model, input, input_sha256, fault, milliseconds, computed_at)
    values (${trialId}, '2026-01-01', 'm', '{}', ''::bytea, 'failed', 1, now())`.execute(owner);
  await sql`insert into protocol_versions (trial_id, label, dated_on, set_by, set_at)
    values (${trialId}, '1', '2026-01-01', ${by}, now())`.execute(owner);
  await sql`insert into site_pauses (trial_id, site_id, from_on, reason)
    values (${trialId}, ${siteIds[0]}, '2026-01-01', 'paused')`.execute(owner);
}
