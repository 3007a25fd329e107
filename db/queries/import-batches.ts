import type { Insertable, Kysely, Selectable, Updateable } from "kysely";
import type { Database } from "@db/tables/database";
import type { ImportBatchesTable } from "@db/tables/imports";
import { NotFound } from "~/lib/errors";

export type ImportBatchRow = Selectable<ImportBatchesTable>;

export async function insertImportBatch(db: Kysely<Database>, batch: Insertable<ImportBatchesTable>): Promise<number> {
  const { id } = await db.insertInto("import_batches").values(batch).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function updateImportBatch(
  db: Kysely<Database>,
  id: number,
  change: Updateable<ImportBatchesTable>,
): Promise<void> {
  await db.updateTable("import_batches").set(change).where("id", "=", id).execute();
}

/** An upload of the account's own. */
export async function getImportBatch(
  db: Kysely<Database>,
  place: { trialId: number; accountId: string; id: number },
): Promise<ImportBatchRow> {
  const row = await db
    .selectFrom("import_batches")
    .selectAll()
    .where("id", "=", place.id)
    .where("trial_id", "=", place.trialId)
    .where("uploaded_by", "=", place.accountId)
    .executeTakeFirst();
  if (!row) throw new NotFound("import");
  return row;
}

/** The account's latest uploads for a trial, newest first, without their content. */
export async function listImportBatches(db: Kysely<Database>, trialId: number, accountId: string, limit: number) {
  return db
    .selectFrom("import_batches")
    .select(["id", "kind", "file_name", "status", "row_count", "stored_count", "present_count", "bad_count"])
    .select(["uploaded_at", "stored_at"])
    .where("trial_id", "=", trialId)
    .where("uploaded_by", "=", accountId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** When the account stored exactly this file for the trial before; undefined when it has not. */
export async function findStoredFile(
  db: Kysely<Database>,
  file: { trialId: number; accountId: string; kind: string; sha256: Buffer },
) {
  return db
    .selectFrom("import_batches")
    .select(["id", "stored_at"])
    .where("trial_id", "=", file.trialId)
    .where("uploaded_by", "=", file.accountId)
    .where("kind", "=", file.kind)
    .where("file_sha256", "=", file.sha256)
    .where("status", "=", "stored")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Drops the content of the account's uploads that nobody stored in time. */
export async function updateExpiredBatches(db: Kysely<Database>, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable("import_batches")
    .set({ status: "expired", sheet_sealed: null })
    .where("status", "=", "waiting")
    .where("uploaded_by", "=", accountId)
    .where("expires_at", "<", now)
    .execute();
}

/** The fields that a trial's people chose for their own headings, by folded heading. */
export async function listImportHeadings(
  db: Kysely<Database>,
  trialId: number,
  kind: string,
): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom("import_headings")
    .select(["heading", "field"])
    .where("trial_id", "=", trialId)
    .where("kind", "=", kind)
    .execute();
  return Object.fromEntries(rows.map(({ heading, field }) => [heading, field]));
}

/** Remembers choices for headings; an earlier choice for the same heading gives way. */
export async function updateImportHeadings(
  db: Kysely<Database>,
  headings: readonly Insertable<Database["import_headings"]>[],
): Promise<void> {
  if (headings.length === 0) return;
  await db
    .insertInto("import_headings")
    .values([...headings])
    .onConflict((conflict) =>
      conflict.constraint("import_headings_pk").doUpdateSet((row) => ({
        field: row.ref("excluded.field"),
        set_by: row.ref("excluded.set_by"),
        set_at: row.ref("excluded.set_at"),
      })),
    )
    .execute();
}
