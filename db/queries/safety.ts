import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { SafetyPlansTable } from "@db/tables/safety";
import type { DayKind, ReportingRule, RuleClass } from "~/domain/safety/reporting-rule";
import { type WorkingCalendar, workingCalendar } from "~/domain/safety/working-days";

/** The days off and days worked in exchange of a country, by day; today there is one country. */
export async function listHolidays(db: Kysely<Database>, country = "VN") {
  return db.selectFrom("holidays").selectAll().where("country", "=", country).orderBy("day").execute();
}

/** The same as a calendar. */
export async function getWorkingCalendar(db: Kysely<Database>, country = "VN"): Promise<WorkingCalendar> {
  return workingCalendar(await listHolidays(db, country));
}

/** Every version of the rules of reporting that may hold for these trials: their own and the house's. */
export async function listReportingRules(db: Kysely<Database>, trialIds: readonly number[]): Promise<ReportingRule[]> {
  const rows = await db
    .selectFrom("reporting_rules")
    .selectAll()
    .where((where) => where.or([where("trial_id", "in", trialIds), where("trial_id", "is", null)]))
    .orderBy("code")
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    trialId: row.trial_id,
    code: row.code,
    version: row.version,
    appliesTo: row.applies_to as RuleClass,
    recipient: { en: row.recipient_en, vi: row.recipient_vi },
    days: row.days,
    dayKind: row.day_kind as DayKind,
    basis: { en: row.basis_en, vi: row.basis_vi },
    confirmed: row.confirmed,
    active: row.active,
    inForceFrom: row.in_force_from,
  }));
}

export async function insertReportingRule(
  db: Kysely<Database>,
  rule: Insertable<Database["reporting_rules"]>,
): Promise<void> {
  await db.insertInto("reporting_rules").values(rule).execute();
}

/** What the protocol says of safety in its latest version; undefined when nobody has said it. */
export async function findSafetyPlan(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("safety_plans")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function insertSafetyPlan(db: Kysely<Database>, plan: Insertable<SafetyPlansTable>): Promise<void> {
  await db.insertInto("safety_plans").values(plan).execute();
}

export async function insertSending(
  db: Kysely<Database>,
  sending: Insertable<Database["safety_sendings"]>,
): Promise<void> {
  await db.insertInto("safety_sendings").values(sending).execute();
}

/** The sendings of these trials, or of one participant of theirs, in the order of entry, with those that take others back; rows are policed. */
export async function listSendings(db: Kysely<Database>, trialIds: readonly number[], participantId?: number) {
  let query = db.selectFrom("safety_sendings").selectAll().where("trial_id", "in", trialIds).orderBy("id");
  if (participantId !== undefined) query = query.where("participant_id", "=", participantId);
  return query.execute();
}

export async function insertSafetyConfirmation(
  db: Kysely<Database>,
  confirmation: Insertable<Database["safety_confirmations"]>,
): Promise<void> {
  await db.insertInto("safety_confirmations").values(confirmation).execute();
}

/** Which entries of a participant's adverse events an investigator has confirmed. */
export async function listSafetyConfirmations(db: Kysely<Database>, participantId: number) {
  return db
    .selectFrom("safety_confirmations")
    .select(["event_number", "confirmed_by", "confirmed_at"])
    .where("participant_id", "=", participantId)
    .orderBy("event_number")
    .execute();
}
