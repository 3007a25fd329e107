import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { ReportedProgress } from "~/domain/dashboards/public-progress";

/**
 * A trial's cohorts of which something was reported in bulk, or which are proposed, in the order of their codes: the latest
 * enrolment reported (else the latest count of another kind), and the places proposed while nothing is decided.
 */
export async function listReportedProgress(db: Kysely<Database>, trialId: number): Promise<ReportedProgress[]> {
  const rows = await db
    .selectFrom("cohorts")
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("reported_counts")
          .select(["count", "measure", "as_of"])
          .whereRef("reported_counts.cohort_id", "=", "cohorts.id")
          .orderBy((row) => row("measure", "=", "enrolled"), "desc")
          .orderBy("as_of", (order) => order.desc().nullsLast())
          .orderBy("id", "desc")
          .limit(1)
          .as("latest"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("cohort_proposals")
          .select((row) => row.cast<number | null>(row.fn.sum("additional"), "integer").as("additional"))
          .whereRef("cohort_proposals.cohort_id", "=", "cohorts.id")
          .as("proposals"),
      (join) => join.onTrue(),
    )
    .select(["cohorts.code", "cohorts.name_en", "cohorts.name_vi", "cohorts.kind", "cohorts.status"])
    .select(["cohorts.planned_size", "latest.count", "latest.measure", "latest.as_of", "proposals.additional"])
    .where("cohorts.trial_id", "=", trialId)
    .where((row) => row.or([row("latest.count", "is not", null), row("proposals.additional", "is not", null)]))
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

/** The cohorts whose outcomes are released; none while they are withheld. */
export async function listReleasedCohorts(db: Kysely<Database>, trialId: number): Promise<number[]> {
  const rows = await db.selectFrom("outcome_releases").select("cohort_id").where("trial_id", "=", trialId).execute();
  return rows.map(({ cohort_id }) => cohort_id);
}

export async function insertOutcomeReleases(
  db: Kysely<Database>,
  releases: Insertable<Database["outcome_releases"]>[],
): Promise<void> {
  if (releases.length > 0) await db.insertInto("outcome_releases").values(releases).execute();
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
