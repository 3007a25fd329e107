import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** The noted duties of trials that have not been met. */
export async function listOpenDuties(db: Kysely<Database>, trialIds: readonly number[]) {
  if (trialIds.length === 0) return [];
  return db
    .selectFrom("duty_states")
    .select(["id as row", "trial_id as trialId", "duty", "due_on as dueOn", "late_on as lateOn"])
    .where("trial_id", "in", [...trialIds])
    .where("resolved_on", "is", null)
    .orderBy("id")
    .execute();
}

/** The open duties of trials that are looked at no more: not registered, or registered by mistake. */
export async function listAbandonedDuties(db: Kysely<Database>) {
  const rows = await db
    .selectFrom("duty_states")
    .innerJoin("trials", "trials.id", "duty_states.trial_id")
    .select("duty_states.id")
    .where("resolved_on", "is", null)
    .where((row) => row.or([row("trials.standing", "<>", "registered"), row("trials.mistaken_at", "is not", null)]))
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertDutyStates(
  db: Kysely<Database>,
  rows: readonly Insertable<Database["duty_states"]>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto("duty_states")
      .values([...rows])
      .execute();
}

/** Notes that duties became late on the day after they were due. */
export async function updateLateDuties(db: Kysely<Database>, rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .updateTable("duty_states")
    .set({ late_on: sql<string>`due_on + 1` })
    .where("id", "in", [...rows])
    .execute();
}

/** Notes that duties were met. */
export async function updateResolvedDuties(db: Kysely<Database>, rows: readonly number[], day: string): Promise<void> {
  if (rows.length === 0) return;
  await db
    .updateTable("duty_states")
    .set({ resolved_on: day })
    .where("id", "in", [...rows])
    .execute();
}

function withTrial(db: Kysely<Database>) {
  return db
    .selectFrom("duty_states")
    .innerJoin("trial_search", "trial_search.trial_id", "duty_states.trial_id")
    .select(["duty_states.id", "duty", "basis", "source", "due_on", "late_on", "resolved_on"])
    .select(["trial_search.public_id", "trial_search.title_en", "trial_search.title_vi"])
    .select(["trial_search.registration_number"])
    .where("trial_search.synthetic", "=", false)
    .where("trial_search.mistaken", "=", false);
}

/** What is late, the newest lateness first. */
export async function listLateDuties(db: Kysely<Database>, limit: number) {
  return withTrial(db)
    .where("resolved_on", "is", null)
    .where("late_on", "is not", null)
    .orderBy("late_on", "desc")
    .orderBy("duty_states.id")
    .limit(limit)
    .execute();
}

/** What falls due up to a day, the earliest first. */
export async function listDueDuties(db: Kysely<Database>, until: string, limit: number) {
  return withTrial(db)
    .where("resolved_on", "is", null)
    .where("late_on", "is", null)
    .where("due_on", "<=", until)
    .orderBy("due_on")
    .orderBy("duty_states.id")
    .limit(limit)
    .execute();
}

/** What was late and has been met since a day, the newest first. */
export async function listResolvedDuties(db: Kysely<Database>, since: string, limit: number) {
  return withTrial(db)
    .where("resolved_on", ">=", since)
    .where("late_on", "is not", null)
    .orderBy("resolved_on", "desc")
    .orderBy("duty_states.id")
    .limit(limit)
    .execute();
}

/** How many duties are late, and how many of them since a day. */
export async function countLateDuties(db: Kysely<Database>, since: string) {
  return db
    .selectFrom("duty_states")
    .select((row) => [
      row.cast<number>(row.fn.countAll(), "integer").as("late"),
      row.cast<number>(row.fn.countAll().filterWhere("late_on", ">=", since), "integer").as("newlyLate"),
    ])
    .where("resolved_on", "is", null)
    .where("late_on", "is not", null)
    .executeTakeFirstOrThrow();
}
