import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import type { VisitEntry } from "~/domain/schedule/visit-state";
import { withinScope } from "./scope-filter";

export async function insertParticipantVisit(
  db: Kysely<Database>,
  visit: Insertable<Database["participant_visits"]>,
): Promise<void> {
  await db.insertInto("participant_visits").values(visit).execute();
}

function entryOf(row: {
  number: number;
  visit: string;
  outcome: string;
  happened_on: string | null;
  corrects: number | null;
}): VisitEntry {
  const { number, visit, corrects } = row;
  return { number, visit, outcome: row.outcome as VisitEntry["outcome"], happenedOn: row.happened_on, corrects };
}

/** One participant's visits in the order of entry, with note and author; the participant's row was read in scope. */
export async function listVisitsOf(db: Kysely<Database>, participantId: number) {
  const rows = await db
    .selectFrom("participant_visits")
    .select(["number", "visit", "schedule_version", "outcome", "happened_on", "note", "corrects", "reason"])
    .select(["provenance", "entered_at"])
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, ...entryOf(row) }));
}

/** The visits of several participants, each one's in the order of entry. */
export async function listVisitsOfMany(db: Kysely<Database>, participantIds: readonly number[]) {
  const rows = await db
    .selectFrom("participant_visits")
    .select(["participant_id", "number", "visit", "outcome", "happened_on", "corrects"])
    .where("participant_id", "in", [...participantIds, -1])
    .orderBy("participant_id")
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ participantId: row.participant_id, ...entryOf(row) }));
}

/** What was assessed of several participants: entry, instrument and visit, with what it corrects. */
export async function listAssessedOfMany(db: Kysely<Database>, participantIds: readonly number[]) {
  return db
    .selectFrom("assessments")
    .select(["participant_id", "number", "instrument", "timepoint", "corrects"])
    .where("participant_id", "in", [...participantIds, -1])
    .execute();
}

/** Stages in which visits are still expected. */
const followed = ["in_screening", "enrolled", "infused"];

/** People in scope whose visits are still expected, with the days that visits are counted from; at most `limit`. */
export async function listFollowedParticipants(db: Kysely<Database>, scope: Scope, limit: number) {
  return db
    .selectFrom("participants")
    .innerJoin("trials", "trials.id", "participants.trial_id")
    .innerJoin("sites", "sites.id", "participants.site_id")
    .select(["participants.id", "participants.code", "participants.trial_id", "participants.consented_on"])
    .select(["participants.enrolled_on", "participants.infused_on", "sites.code as site_code"])
    .select(["trials.public_id", "trials.registration_number", "trials.synthetic"])
    .where("participants.stage", "in", followed)
    .where(withinScope(scope, "participants"))
    .orderBy("participants.id")
    .limit(limit)
    .execute();
}
