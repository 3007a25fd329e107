import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@db/tables/database";

/** Registered trials with the record that the public reads, for judging how current they are; mistaken ones have no duties. */
function dutyRecords(db: Kysely<Database>) {
  return db
    .selectFrom("trials")
    .innerJoin("trial_versions", (join) =>
      join
        .onRef("trial_versions.trial_id", "=", "trials.id")
        .onRef("trial_versions.number", "=", "trials.public_version"),
    )
    .select(["trials.id", "trials.public_id", "trials.title_en", "trials.title_vi", "trials.registered_at"])
    .select([
      "trials.synthetic",
      "trials.enrolled_count",
      "trial_versions.record",
      "trial_versions.kind",
      "trial_versions.created_at",
    ])
    .select((row) =>
      row.exists(row.selectFrom("sites").select("sites.id").whereRef("sites.trial_id", "=", "trials.id")).as("tracked"),
    )
    .where("trials.standing", "=", "registered")
    .where("trials.mistaken_at", "is", null);
}

/** A batch of registered trials after a row id, in the order of their ids. */
export async function listDutyRecords(db: Kysely<Database>, after: number, limit: number) {
  return dutyRecords(db).where("trials.id", ">", after).orderBy("trials.id").limit(limit).execute();
}

/** Registered trials by their row ids. */
export async function listDutyRecordsOf(db: Kysely<Database>, ids: readonly number[]) {
  return ids.length === 0
    ? []
    : dutyRecords(db)
        .where("trials.id", "in", [...ids])
        .orderBy("trials.id")
        .execute();
}

/** Whom a trial's duties concern: its investigators with a grant in force. */
export async function listInvestigators(db: Kysely<Database>, trialId: number, now: Date) {
  return db
    .selectFrom("role_grants")
    .innerJoin("accounts", "accounts.id", "role_grants.account_id")
    .select(["accounts.id", "accounts.email", "accounts.name"])
    .where("role_grants.trial_id", "=", trialId)
    .where("role_grants.role", "=", "investigator")
    .where("role_grants.starts_at", "<=", now)
    .where((row) => row.or([row("role_grants.ends_at", "is", null), row("role_grants.ends_at", ">", now)]))
    .distinct()
    .execute();
}

/** Notes that somebody is reminded; false when they were reminded of this already. */
export async function insertReminder(
  db: Kysely<Database>,
  reminder: { trialId: number; duty: string; dueOn: string; stage: "due" | "late"; accountId: string; now: Date },
): Promise<boolean> {
  const row = await db
    .insertInto("reminders")
    .values({
      trial_id: reminder.trialId,
      duty: reminder.duty,
      due_on: reminder.dueOn,
      stage: reminder.stage,
      account_id: reminder.accountId,
      sent_at: reminder.now,
    })
    .onConflict((conflict) => conflict.constraint("reminders_pk").doNothing())
    .returning("trial_id")
    .executeTakeFirst();
  return row !== undefined;
}

const reminderLock = 7_311_015;

/** Waits for its turn: of several processes one writes reminders at a time, until the transaction ends. */
export async function lockReminders(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${reminderLock}::bigint)`.execute(trx);
}
