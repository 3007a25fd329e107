import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialDocumentsTable } from "@db/tables/trial-documents";

/** Keeps a scan of a trial; one that is held already stays as it is. */
export async function insertTrialDocument(db: Kysely<Database>, document: TrialDocumentsTable): Promise<void> {
  await db
    .insertInto("trial_documents")
    .values(document)
    .onConflict((conflict) => conflict.columns(["trial_id", "sha256"]).doNothing())
    .execute();
}

/** A trial's scan by the SHA-256 of its content; the caller read the trial in scope. */
export async function findTrialDocument(db: Kysely<Database>, trialId: number, sha256: Buffer) {
  return db
    .selectFrom("trial_documents")
    .select(["name", "media_type", "content"])
    .where("trial_id", "=", trialId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
}
