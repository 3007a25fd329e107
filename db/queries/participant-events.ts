import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { EventKind, ParticipantEvent } from "~/domain/cohorts/participant-event";

/** All events of one participant in the order of entry; the caller holds the participant's row, which was read in scope. */
export async function listEventsOf(db: Kysely<Database>, participantId: number): Promise<ParticipantEvent[]> {
  const rows = await db
    .selectFrom("participant_events")
    .select(["number", "kind", "happened_on", "details", "corrects", "reason"])
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind as EventKind,
    happenedOn: row.happened_on,
    details: row.details,
    corrects: row.corrects,
    reason: row.reason,
  }));
}

/** The same events with when, how and by which account they were entered, for the participant's timeline. */
export async function listEventEntriesOf(db: Kysely<Database>, participantId: number) {
  return db
    .selectFrom("participant_events")
    .select([
      "number",
      "kind",
      "happened_on",
      "details",
      "corrects",
      "reason",
      "provenance",
      "entered_by",
      "entered_at",
    ])
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
}
