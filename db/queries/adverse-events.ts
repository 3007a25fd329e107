import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

export async function insertAdverseEvent(
  db: Kysely<Database>,
  event: Insertable<Database["adverse_events"]>,
): Promise<void> {
  await db.insertInto("adverse_events").values(event).execute();
}

/**
 * The order of entry as an expression, so that no plan walks the entries of every trial backwards by the primary key until it
 * has met enough of one.
 */
const newestFirst = sql<number>`(adverse_events.id + 0)`;

/** A trial's standing adverse events in scope (those that no later entry corrects), newest first, with their sites. */
export async function listAdverseEvents(
  db: Kysely<Database>,
  scope: Scope,
  filter: { trialId: number; before?: number; limit: number },
) {
  let query = db
    .selectFrom("adverse_events")
    .innerJoin("sites", "sites.id", "adverse_events.site_id")
    .selectAll("adverse_events")
    .select("sites.code as site_code")
    .where("adverse_events.trial_id", "=", filter.trialId)
    .where(withinScope(scope, "adverse_events"))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("adverse_events as later")
            .select("later.id")
            .whereRef("later.trial_id", "=", "adverse_events.trial_id")
            .whereRef("later.participant_id", "=", "adverse_events.participant_id")
            .whereRef("later.corrects", "=", "adverse_events.number"),
        ),
      ),
    )
    .orderBy(newestFirst, "desc")
    .limit(filter.limit);
  if (filter.before) query = query.where(newestFirst, "<", filter.before);
  return query.execute();
}

/** One participant's adverse events in the order of entry; the participant's row was read in scope. */
export async function listAdverseEventsOf(db: Kysely<Database>, participantId: number) {
  return db
    .selectFrom("adverse_events")
    .selectAll()
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
}

/** One participant's adverse events in scope by the participant's code, in the order of entry: also for those who read no participant. */
export async function listAdverseEventsByCode(db: Kysely<Database>, scope: Scope, trialId: number, code: string) {
  return db
    .selectFrom("adverse_events")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("participant_code", "=", code)
    .where(withinScope(scope, "adverse_events"))
    .orderBy("number")
    .execute();
}

/** Every entry, in scope, of the participants of these trials who have had a serious event; by participant, in the order of entry. */
export async function listEntriesBehindSerious(db: Kysely<Database>, scope: Scope, trialIds: readonly number[]) {
  return db
    .selectFrom("adverse_events")
    .innerJoin("sites", "sites.id", "adverse_events.site_id")
    .selectAll("adverse_events")
    .select("sites.code as site_code")
    .where("adverse_events.trial_id", "in", trialIds)
    .where(withinScope(scope, "adverse_events"))
    .where("adverse_events.participant_id", "in", (inner) =>
      inner
        .selectFrom("adverse_events as grave")
        .select("grave.participant_id")
        .where("grave.trial_id", "in", trialIds)
        .where("grave.serious", "=", true),
    )
    .orderBy("adverse_events.participant_id")
    .orderBy("adverse_events.number")
    .execute();
}

/** The trials in which a serious event was entered in scope. */
export async function listTrialsWithSerious(db: Kysely<Database>, scope: Scope) {
  return db
    .selectFrom("trials")
    .select(["id", "public_id", "title_en", "title_vi"])
    .where("id", "in", (inner) =>
      inner
        .selectFrom("adverse_events")
        .select("adverse_events.trial_id")
        .where("adverse_events.serious", "=", true)
        .where(withinScope(scope, "adverse_events")),
    )
    .orderBy("id")
    .execute();
}

/** Trial-level totals of standing serious events, and the day of the last safety entry. */
export async function countSeriousEvents(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("adverse_events")
    .select((row) => [
      row.cast<number>(row.fn.countAll().filterWhere("serious", "=", true), "integer").as("events"),
      row
        .cast<number>(row.fn.count("participant_id").distinct().filterWhere("serious", "=", true), "integer")
        .as("participants"),
      sql<string | null>`max(entered_at at time zone 'Asia/Ho_Chi_Minh')::date`.as("last_entry_on"),
    ])
    .where("trial_id", "=", trialId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("adverse_events as later")
            .select("later.id")
            .whereRef("later.trial_id", "=", "adverse_events.trial_id")
            .whereRef("later.participant_id", "=", "adverse_events.participant_id")
            .whereRef("later.corrects", "=", "adverse_events.number"),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
}
