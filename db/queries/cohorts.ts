import type { Insertable, Kysely, Transaction, Updateable } from "kysely";
import type { Database } from "@db/tables/database";
import { NotFound } from "~/lib/errors";

export async function insertCohort(db: Kysely<Database>, cohort: Insertable<Database["cohorts"]>): Promise<number> {
  const { id } = await db.insertInto("cohorts").values(cohort).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertEnrolmentPlan(
  db: Kysely<Database>,
  plan: Insertable<Database["enrolment_plans"]>[],
): Promise<void> {
  if (plan.length > 0) await db.insertInto("enrolment_plans").values(plan).execute();
}

/** The cohort's row, locked until the transaction ends: for the last place. */
export async function lockCohort(trx: Transaction<Database>, trialId: number, cohortId: number) {
  const cohort = await trx
    .selectFrom("cohorts")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("id", "=", cohortId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!cohort) throw new NotFound("cohort");
  return cohort;
}

/** A trial's cohorts in the order of their codes. */
export async function listCohorts(db: Kysely<Database>, trialId: number) {
  return db.selectFrom("cohorts").selectAll().where("trial_id", "=", trialId).orderBy("code").execute();
}

export async function listEnrolmentPlans(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("enrolment_plans")
    .innerJoin("cohorts", "cohorts.id", "enrolment_plans.cohort_id")
    .select(["enrolment_plans.cohort_id", "enrolment_plans.day", "enrolment_plans.planned"])
    .where("cohorts.trial_id", "=", trialId)
    .orderBy("enrolment_plans.cohort_id")
    .orderBy("enrolment_plans.day")
    .execute();
}

export async function insertProposal(
  db: Kysely<Database>,
  proposal: Insertable<Database["cohort_proposals"]>,
): Promise<number> {
  const { id } = await db.insertInto("cohort_proposals").values(proposal).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertSite(db: Kysely<Database>, site: Insertable<Database["sites"]>): Promise<number> {
  const { id } = await db.insertInto("sites").values(site).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** A trial's sites with their organisations' names, in the order of their codes. */
export async function listSites(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("sites")
    .innerJoin("organisations", "organisations.id", "sites.organisation_id")
    .select([
      "sites.id",
      "sites.code",
      "sites.planned_open_on",
      "sites.opened_on",
      "sites.closed_on",
      "sites.last_report_on",
      "organisations.public_id as organisation",
      "organisations.name_en",
      "organisations.name_vi",
    ])
    .where("sites.trial_id", "=", trialId)
    .orderBy("sites.code")
    .execute();
}

/** Moves a cohort's enrolled total by a difference. */
export async function updateCohortEnrolment(db: Kysely<Database>, cohortId: number, by: number): Promise<void> {
  await db
    .updateTable("cohorts")
    .set((row) => ({ enrolled_count: row("enrolled_count", "+", by) }))
    .where("id", "=", cohortId)
    .execute();
}

/** Notes that a site reported on a day; an earlier day never replaces a later one. */
export async function updateSiteReport(db: Kysely<Database>, siteId: number, day: string): Promise<void> {
  await db
    .updateTable("sites")
    .set({ last_report_on: day })
    .where("id", "=", siteId)
    .where((row) => row.or([row("last_report_on", "is", null), row("last_report_on", "<", day)]))
    .execute();
}

/** Sets what a cohort's setup says of it. */
export async function updateCohort(
  db: Kysely<Database>,
  cohortId: number,
  change: Updateable<Database["cohorts"]>,
): Promise<void> {
  await db.updateTable("cohorts").set(change).where("id", "=", cohortId).execute();
}

/** Sets the plan of single days; the others of the cohort stay. */
export async function upsertEnrolmentPlan(
  db: Kysely<Database>,
  plan: readonly Insertable<Database["enrolment_plans"]>[],
): Promise<void> {
  if (plan.length === 0) return;
  await db
    .insertInto("enrolment_plans")
    .values(plan)
    .onConflict((conflict) =>
      conflict.constraint("enrolment_plans_pk").doUpdateSet((row) => ({ planned: row.ref("excluded.planned") })),
    )
    .execute();
}
