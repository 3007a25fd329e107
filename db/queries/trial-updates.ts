import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialRecord } from "~/domain/trials/trial-record";
import type { RecordSection } from "~/domain/trials/section-names";
import { sectionNames } from "~/domain/trials/section-names";

/** The update of a registered trial that is under way; absent when none is. */
export async function findOpenUpdate(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("trial_updates")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
}

/** Opens an update on a version. */
export async function insertTrialUpdate(
  db: Kysely<Database>,
  update: { trialId: number; baseVersion: number; accountId: string; now: Date },
): Promise<void> {
  await db
    .insertInto("trial_updates")
    .values({
      trial_id: update.trialId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from trial_updates where trial_id = ${update.trialId})`,
      base_version: update.baseVersion,
      standing: "open",
      opened_by: update.accountId,
      opened_at: update.now,
    })
    .execute();
}

/** Moves the update under way to its next standing; `published` and `discarded` end it. */
export async function updateTrialUpdate(
  db: Kysely<Database>,
  trialId: number,
  standing: "open" | "in_review" | "published" | "discarded",
  now: Date,
): Promise<void> {
  const ends = standing === "published" || standing === "discarded";
  await db
    .updateTable("trial_updates")
    .set({ standing, closed_at: ends ? now : null })
    .where("trial_id", "=", trialId)
    .where("closed_at", "is", null)
    .execute();
}

/** Fills the trial's draft with a record, section by section; revisions go on from where they stand. */
export async function replaceDraftSections(
  db: Kysely<Database>,
  draft: { trialId: number; record: TrialRecord; accountId: string; now: Date },
): Promise<void> {
  const row = (section: RecordSection) => ({
    trial_id: draft.trialId,
    section,
    revision: 1,
    content: JSON.stringify(draft.record[section]),
    saved_by: draft.accountId,
    saved_at: draft.now,
  });
  await db
    .insertInto("trial_drafts")
    .values(sectionNames.map(row))
    .onConflict((conflict) =>
      conflict.columns(["trial_id", "section"]).doUpdateSet((stored) => ({
        revision: sql<number>`${stored.ref("trial_drafts.revision")} + 1`,
        content: stored.ref("excluded.content"),
        saved_by: stored.ref("excluded.saved_by"),
        saved_at: stored.ref("excluded.saved_at"),
      })),
    )
    .execute();
}

/** Moves the update under way onto another version. */
export async function updateUpdateBase(db: Kysely<Database>, trialId: number, version: number): Promise<void> {
  await db
    .updateTable("trial_updates")
    .set({ base_version: version })
    .where("trial_id", "=", trialId)
    .where("closed_at", "is", null)
    .execute();
}
