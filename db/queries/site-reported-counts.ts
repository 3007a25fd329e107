import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";

/** Counts that sites of a trial reported, in scope, in the order of entry. */
export async function listReportedCounts(db: Kysely<Database>, scope: Scope, trialId: number) {
  let query = db
    .selectFrom("site_reported_counts")
    .innerJoin("trials", "trials.id", "site_reported_counts.trial_id")
    .select([
      "site_reported_counts.id",
      "site_reported_counts.site_id",
      "measure",
      "as_of",
      "count",
      "corrects",
      "reason",
    ])
    .select(["entered_at"])
    .where("site_reported_counts.trial_id", "=", trialId)
    .orderBy("site_reported_counts.id");
  if (!scope.everything) {
    query = query.where((row) =>
      row.or([
        row("site_reported_counts.trial_id", "in", [...scope.trialIds, -1]),
        row("trials.sponsor_organisation_id", "in", [...scope.organisationIds, -1]),
        row("site_reported_counts.site_id", "in", [...scope.siteIds, -1]),
      ]),
    );
  }
  return query.execute();
}

/** How many tracked participants each site counts for a measure up to and including a day. */
export async function listTrackedCounts(
  db: Kysely<Database>,
  trialId: number,
  asked: readonly { site_id: number; measure: string; as_of: string }[],
): Promise<{ site_id: number; measure: string; as_of: string; tracked: number }[]> {
  const { rows } = await sql<{ site_id: number; measure: string; as_of: string; tracked: number }>`
    select a.site_id, a.measure, a.as_of, coalesce(sum(d.count), 0)::integer as tracked
    from json_to_recordset(${JSON.stringify(asked)}::json) as a(site_id bigint, measure text, as_of date)
    left join daily_counts d on d.trial_id = ${trialId} and d.site_id = a.site_id and d.measure = a.measure and d.day <= a.as_of
    group by a.site_id, a.measure, a.as_of
  `.execute(db);
  return rows;
}

/** The sites of a trial that hold participants here. */
export async function listTrackingSites(db: Kysely<Database>, trialId: number): Promise<number[]> {
  const rows = await db
    .selectFrom("daily_counts")
    .select("site_id")
    .distinct()
    .where("trial_id", "=", trialId)
    .where("count", ">", 0)
    .execute();
  return rows.map(({ site_id }) => site_id);
}
