import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@db/tables/database";

/**
 * Waits for every entry on any participant to end and holds new ones back until the transaction ends; reading goes on.
 * Needs the owner.
 */
export async function lockParticipantEntries(trx: Transaction<Database>): Promise<void> {
  await sql`lock table participants in exclusive mode`.execute(trx);
}

/** Trials of which participants are held, in the order of their creation. */
export async function listTrackedTrials(owner: Kysely<Database>) {
  return owner
    .selectFrom("trials")
    .select(["id", "public_id"])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("participants").select("id").whereRef("participants.trial_id", "=", "trials.id")),
    )
    .orderBy("id")
    .execute();
}

/** The next participants of a trial after an id, in the order of ids. */
export async function listParticipantPage(owner: Kysely<Database>, trialId: number, after: number, limit: number) {
  return owner
    .selectFrom("participants")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** A page of a trial's participants in the order of their ids, locked until the transaction ends. */
export async function lockParticipantPage(trx: Transaction<Database>, trialId: number, after: number, limit: number) {
  return trx
    .selectFrom("participants")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .forNoKeyUpdate()
    .execute();
}

/** All events of several participants, each one's in the order of entry. */
export async function listEventsOfMany(owner: Kysely<Database>, participantIds: readonly number[]) {
  return owner
    .selectFrom("participant_events")
    .select(["participant_id", "number", "kind", "happened_on", "details", "corrects", "reason"])
    .where("participant_id", "in", [...participantIds, -1])
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}

/** All assessments of several participants, each one's in the order of entry. */
export async function listAssessmentsOfMany(owner: Kysely<Database>, participantIds: readonly number[]) {
  return owner
    .selectFrom("assessments")
    .select(["participant_id", "number", "instrument", "timepoint", "is_primary_reader"])
    .select(["assessed_on", "scores", "corrects"])
    .where("participant_id", "in", [...participantIds, -1])
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
}

/** A trial's daily counts as they are stored, by cohort and site; days that went back to nothing are left out. */
export async function listStoredCounts(owner: Kysely<Database>, trialId: number) {
  return owner.selectFrom("daily_counts").selectAll().where("trial_id", "=", trialId).where("count", "<>", 0).execute();
}

/** The last instant of an entry at each site of a trial; null where nothing was entered yet. */
export async function listLastEntries(owner: Kysely<Database>, trialId: number) {
  const tables = ["participant_events", "assessments", "adverse_events", "participant_visits", "baseline_entries"];
  const lastIn = (table: string) =>
    sql<Date | null>`(select max(entered_at) from ${sql.table(table)} entry where entry.trial_id = sites.trial_id and entry.site_id = sites.id)`;
  return owner
    .selectFrom("sites")
    .select(["id", "code", "last_report_on"])
    .select(sql<Date | null>`greatest(${sql.join(tables.map(lastIn))})`.as("last_entry_at"))
    .where("trial_id", "=", trialId)
    .orderBy("code")
    .execute();
}

/** Puts the given counts in the place of all daily counts of a trial. Needs the owner. */
export async function replaceDailyCounts(
  owner: Kysely<Database>,
  trialId: number,
  counts: readonly Insertable<Database["daily_counts"]>[],
): Promise<void> {
  await owner.deleteFrom("daily_counts").where("trial_id", "=", trialId).execute();
  for (let from = 0; from < counts.length; from += 1_000) {
    await owner
      .insertInto("daily_counts")
      .values(counts.slice(from, from + 1_000))
      .execute();
  }
}

/** Sets a cohort's enrolled total. */
export async function updateCohortTotal(owner: Kysely<Database>, cohortId: number, enrolled: number): Promise<void> {
  await owner.updateTable("cohorts").set({ enrolled_count: enrolled }).where("id", "=", cohortId).execute();
}

/** Sets the day on which a site last reported; null when it never has. */
export async function updateLastReport(owner: Kysely<Database>, siteId: number, day: string | null): Promise<void> {
  await owner.updateTable("sites").set({ last_report_on: day }).where("id", "=", siteId).execute();
}
