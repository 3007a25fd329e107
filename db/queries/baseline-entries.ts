import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { BaselineEntry } from "~/domain/outcomes/baseline-entry";

export async function insertBaselineEntry(
  db: Kysely<Database>,
  entry: Insertable<Database["baseline_entries"]>,
): Promise<void> {
  await db.insertInto("baseline_entries").values(entry).execute();
}

/** One participant's baseline entries in the order of entry; the participant's row was read in scope. */
export async function listBaselineOf(db: Kysely<Database>, participantId: number) {
  const rows = await db
    .selectFrom("baseline_entries")
    .select(["number", "kind", "details", "corrects", "reason", "provenance", "entered_at"])
    .where("participant_id", "=", participantId)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as BaselineEntry["kind"] }));
}
