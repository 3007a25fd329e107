import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** The schedule in force for a trial: its latest version; undefined where none was set. */
export async function findVisitSchedule(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("visit_schedules")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Every version of a trial's schedule, the latest first. */
export async function listVisitSchedules(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("visit_schedules")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .execute();
}

/** The schedules in force of several trials. */
export async function listVisitSchedulesOfMany(db: Kysely<Database>, trialIds: readonly number[]) {
  return db
    .selectFrom("visit_schedules")
    .distinctOn("trial_id")
    .select(["trial_id", "version", "visits"])
    .where("trial_id", "in", [...trialIds, -1])
    .orderBy("trial_id")
    .orderBy("version", "desc")
    .execute();
}

export async function insertVisitSchedule(
  db: Kysely<Database>,
  schedule: Insertable<Database["visit_schedules"]>,
): Promise<void> {
  await db.insertInto("visit_schedules").values(schedule).execute();
}
