import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

export async function insertAssessment(
  db: Kysely<Database>,
  assessment: Insertable<Database["assessments"]>,
): Promise<void> {
  await db.insertInto("assessments").values(assessment).execute();
}

/** One participant's assessments in the order of entry; the participant's row was read in scope. */
export async function listAssessmentsOf(db: Kysely<Database>, participantId: number) {
  return db
    .selectFrom("assessments")
    .select(["number", "instrument", "timepoint", "assessed_on", "scores", "not_assessed_reason", "corrects", "reason"])
    .select(["answers", "reader", "is_primary_reader", "visit", "provenance", "entered_by", "entered_at"])
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
}

/** The responder definition in force for a trial: its latest version. */
export async function findResponderDefinition(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("responder_definitions")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Every version of a trial's responder definition, the latest first. */
export async function listResponderDefinitions(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("responder_definitions")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .execute();
}

export async function insertResponderDefinition(
  db: Kysely<Database>,
  definition: Insertable<Database["responder_definitions"]>,
): Promise<void> {
  await db.insertInto("responder_definitions").values(definition).execute();
}
