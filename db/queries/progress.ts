import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { ReportedProgress } from "~/domain/dashboards/public-progress";

/** Cohorts with what was reported of them in bulk and what is proposed and undecided, in the order of their codes. */
export async function listReportedProgress(db: Kysely<Database>, trialId: number): Promise<ReportedProgress[]> {
  const rows = await db
    .selectFrom("cohorts")
    .leftJoin("reported_counts", "reported_counts.cohort_id", "cohorts.id")
    .leftJoin("cohort_proposals", "cohort_proposals.cohort_id", "cohorts.id")
    .select(["cohorts.code", "cohorts.name_en", "cohorts.name_vi", "cohorts.kind", "cohorts.status"])
    .select(["cohorts.planned_size", "reported_counts.count", "reported_counts.measure", "reported_counts.as_of"])
    .select("cohort_proposals.additional")
    .where("cohorts.trial_id", "=", trialId)
    .where((row) => row.or([row("reported_counts.id", "is not", null), row("cohort_proposals.id", "is not", null)]))
    .orderBy("cohorts.code")
    .execute();
  return rows.map((row) => ({
    cohortCode: row.code,
    nameEn: row.name_en,
    nameVi: row.name_vi,
    kind: row.kind === "expansion" ? "expansion" : "initial",
    status: row.status,
    reported: row.count,
    measure: row.measure,
    asOf: row.as_of,
    planned: row.planned_size,
    proposed: row.status === "proposed" || row.status === "deferred" ? row.additional : null,
  }));
}

/** How many sites a trial has and when one of them last reported. */
export async function getSiteReports(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("sites")
    .select((row) => [
      row.cast<number>(row.fn.countAll(), "integer").as("sites"),
      row.fn.max("last_report_on").as("last_report_on"),
    ])
    .where("trial_id", "=", trialId)
    .executeTakeFirstOrThrow();
}

/** The release of a trial's outcomes; absent while they are withheld. */
export async function findOutcomeRelease(db: Kysely<Database>, trialId: number) {
  return db.selectFrom("outcome_releases").selectAll().where("trial_id", "=", trialId).executeTakeFirst();
}

export async function insertOutcomeRelease(
  db: Kysely<Database>,
  release: Insertable<Database["outcome_releases"]>,
): Promise<void> {
  await db.insertInto("outcome_releases").values(release).execute();
}

export async function insertSnapshot(
  db: Kysely<Database>,
  snapshot: Insertable<Database["published_snapshots"]>,
): Promise<void> {
  await db.insertInto("published_snapshots").values(snapshot).execute();
}

/** The latest snapshot of a trial; absent when none has been cut. */
export async function findLatestSnapshot(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("published_snapshots")
    .select(["number", "data_date", "cut_at", "reason", "content", "sha256"])
    .where("trial_id", "=", trialId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}
