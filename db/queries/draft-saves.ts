import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { RecordSection } from "~/domain/trials/section-names";

/** Who saved a section last, and when; absent while nobody has. The name is null for whoever may not be told it. */
export async function findDraftSaver(db: Kysely<Database>, trialId: number, section: RecordSection) {
  return db
    .selectFrom("trial_drafts")
    .select(["saved_at", sql<string | null>`draft_saver_name(saved_by)`.as("name")])
    .where("trial_id", "=", trialId)
    .where("section", "=", section)
    .executeTakeFirst();
}

/** The audit payloads of the latest saves of a draft, newest first; payloads that were redacted are left out. */
export async function listDraftSavePayloads(db: Kysely<Database>, chain: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("audit_events")
    .innerJoin("audit_payloads", (join) =>
      join
        .onRef("audit_payloads.chain", "=", "audit_events.chain")
        .onRef("audit_payloads.seq", "=", "audit_events.seq"),
    )
    .select("audit_payloads.payload")
    .where("audit_events.chain", "=", chain)
    .where("audit_events.verb", "=", "draft.saved")
    .orderBy("audit_events.seq", "desc")
    .limit(limit)
    .execute();
  return rows.flatMap(({ payload }) => (payload === null ? [] : [payload]));
}
