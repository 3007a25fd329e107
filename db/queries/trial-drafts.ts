import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { RecordSection } from "~/domain/trials/section-names";

/** One section of a draft as it is stored. */
export interface DraftSection {
  section: RecordSection;
  revision: number;
  content: Record<string, unknown>;
}

/** A draft's stored sections; the caller read the trial in scope. */
export async function listDraftSections(db: Kysely<Database>, trialId: number): Promise<DraftSection[]> {
  const rows = await db
    .selectFrom("trial_drafts")
    .select(["section", "revision", "content"])
    .where("trial_id", "=", trialId)
    .execute();
  return rows.map((row) => ({ ...row, section: row.section as RecordSection }));
}

/**
 * Saves a section if it still stands at the revision that was read (0: not saved yet); returns the new revision, or null
 * when somebody else saved it meanwhile.
 */
export async function updateDraftSection(
  db: Kysely<Database>,
  save: { trialId: number; section: RecordSection; revision: number; content: unknown; accountId: string; now: Date },
): Promise<number | null> {
  const row = await db
    .insertInto("trial_drafts")
    .values({
      trial_id: save.trialId,
      section: save.section,
      revision: 1,
      content: JSON.stringify(save.content),
      saved_by: save.accountId,
      saved_at: save.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["trial_id", "section"])
        .doUpdateSet((stored) => ({
          revision: sql<number>`${stored.ref("trial_drafts.revision")} + 1`,
          content: stored.ref("excluded.content"),
          saved_by: stored.ref("excluded.saved_by"),
          saved_at: stored.ref("excluded.saved_at"),
        }))
        .where("trial_drafts.revision", "=", save.revision),
    )
    .returning("revision")
    .executeTakeFirst();
  return row?.revision ?? null;
}
