import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

/** Holds other imports into the trial back until the transaction ends; entries by hand go on. */
export async function lockImportsOf(trx: Transaction<Database>, trialId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('import'), ${trialId}::integer)`.execute(trx);
}

/** Locks participants in the order of their ids, then all cohorts of the trial, until the transaction ends. */
export async function lockImportGround(
  trx: Transaction<Database>,
  trialId: number,
  participantIds: readonly number[],
): Promise<void> {
  await sql`select id from participants where id = any(${[...participantIds]}::bigint[]) order by id for no key update`.execute(
    trx,
  );
  await sql`select id from cohorts where trial_id = ${trialId} order by id for no key update`.execute(trx);
}

/** The participants of a trial in scope as an import finds them. */
export async function listImportParticipants(db: Kysely<Database>, scope: Scope, trialId: number) {
  return db
    .selectFrom("participants")
    .select(["id", "code", "site_id", "cohort_id", "site_number_sealed", "sex", "birth_year", "findings", "arm_id"])
    .where("trial_id", "=", trialId)
    .where(withinScope(scope, "participants"))
    .orderBy("id")
    .execute();
}

/** The sites of a trial with their pauses and the consent versions in force, each in the order of days. */
export async function listImportSites(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("sites")
    .select(["id", "code", "opened_on", "closed_on"])
    .select([
      sql<{ from: string; until: string | null }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('from', p.from_on, 'until', p.until_on) order by p.from_on)
        from site_pauses p where p.site_id = sites.id), '[]')`.as("pauses"),
      sql<{ from: string; version: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('from', a.in_force_from, 'version', a.consent_version) order by a.in_force_from, a.id)
        from site_approvals a where a.site_id = sites.id), '[]')`.as("consents"),
    ])
    .where("trial_id", "=", trialId)
    .execute();
}

export async function listImportCohorts(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("cohorts")
    .select(["id", "code", "status", "planned_size", "enrolled_count", "enrolment_definition"])
    .where("trial_id", "=", trialId)
    .execute();
}

export async function listArms(db: Kysely<Database>, trialId: number) {
  return db.selectFrom("arms").select(["id", "code"]).where("trial_id", "=", trialId).execute();
}

const ofThese = (ids: readonly number[]) => sql<boolean>`participant_id = any(${[...ids]}::bigint[])`;

/** Events of participants that were read in scope, each one's in the order of entry. */
export async function listEventsToJudge(db: Kysely<Database>, participantIds: readonly number[]) {
  return db
    .selectFrom("participant_events")
    .select(["participant_id", "number", "kind", "happened_on", "details", "corrects", "reason"])
    .where(ofThese(participantIds))
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}

/** Assessments of participants that were read in scope, each one's in the order of entry. */
export async function listAssessmentsToJudge(db: Kysely<Database>, participantIds: readonly number[]) {
  return db
    .selectFrom("assessments")
    .select(["participant_id", "number", "instrument", "timepoint", "visit", "assessed_on", "scores", "answers"])
    .select(["reader", "is_primary_reader", "not_assessed_reason", "corrects"])
    .where(ofThese(participantIds))
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}

/** Adverse events of participants that were read in scope, each one's in the order of entry. */
export async function listAdverseEventsToJudge(db: Kysely<Database>, participantIds: readonly number[]) {
  return db
    .selectFrom("adverse_events")
    .selectAll()
    .where(ofThese(participantIds))
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}

/** Visits that took place, of participants that were read in scope. */
export async function listVisitsToJudge(db: Kysely<Database>, participantIds: readonly number[]) {
  return db
    .selectFrom("participant_visits")
    .select(["participant_id", "number", "visit", "happened_on"])
    .where(ofThese(participantIds))
    .where("outcome", "=", "done")
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}
