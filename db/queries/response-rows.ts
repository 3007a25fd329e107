import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

/** A trial's daily counts by cohort, site and day, from the projection; for tables by site and of a goal's day. */
export async function listPlacedCounts(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("daily_counts")
    .select(["cohort_id", "site_id", "measure", "day", "count"])
    .where("trial_id", "=", trialId)
    .where("count", ">", 0)
    .where("measure", "in", [
      "enrolled",
      "infused",
      "responder",
      "infused_responder",
      "infused_non_responder",
      "infused_not_evaluable",
    ])
    .orderBy("day")
    .execute();
}

/** The pauses of every site of a trial, in the order of their beginnings. */
export async function listPausesOfTrial(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("site_pauses")
    .select(["site_id", "from_on", "until_on"])
    .where("trial_id", "=", trialId)
    .orderBy("from_on")
    .execute();
}

/** Enrolled participants in scope of the cohorts asked for, in the order of their codes, at most `limit`. */
export async function listResponseRows(
  db: Kysely<Database>,
  scope: Scope,
  asked: { trialId: number; cohortIds: readonly number[]; limit: number },
) {
  return db
    .selectFrom("participants")
    .innerJoin("cohorts", "cohorts.id", "participants.cohort_id")
    .leftJoin("arms", "arms.id", "participants.arm_id")
    .select(["participants.id", "participants.code", "participants.sex", "participants.birth_year"])
    .select(["participants.enrolled_on", "participants.infused_on", "participants.last_event_on", "participants.stage"])
    .select(["cohorts.code as cohort_code", "arms.code as arm_code"])
    .where("participants.trial_id", "=", asked.trialId)
    .where("participants.cohort_id", "in", [...asked.cohortIds, -1])
    .where("participants.enrolled_on", "is not", null)
    .where(withinScope(scope, "participants"))
    .orderBy("participants.code")
    .limit(asked.limit)
    .execute();
}

/** All assessments of participants that were read in scope, each one's in the order of entry. */
export async function listResponseEntries(db: Kysely<Database>, participantIds: readonly number[]) {
  return db
    .selectFrom("assessments")
    .select(["participant_id", "number", "instrument", "timepoint", "is_primary_reader"])
    .select(["assessed_on", "scores", "answers", "corrects"])
    .where("participant_id", "=", sql<number>`any(${[...participantIds]}::bigint[])`)
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}

/** What the public record says that decides how a change may be read: allocation and the lowest age with its unit. */
export async function getResponseDesign(
  db: Kysely<Database>,
  trial: { id: number; version: number; public_version: number | null },
) {
  const row = await db
    .selectFrom("trial_versions")
    .select([
      sql<string | null>`record #>> '{design,allocation}'`.as("allocation"),
      sql<number | null>`(record #>> '{eligibility,minimumAge}')::int`.as("minimum_age"),
      sql<string | null>`record #>> '{eligibility,minimumAgeUnit}'`.as("age_unit"),
      sql<boolean | null>`(record #>> '{eligibility,noMinimumAge}')::boolean`.as("no_minimum_age"),
    ])
    .where("trial_id", "=", trial.id)
    .where("number", "=", trial.public_version ?? trial.version)
    .executeTakeFirst();
  return row ?? { allocation: null, minimum_age: null, age_unit: null, no_minimum_age: null };
}
