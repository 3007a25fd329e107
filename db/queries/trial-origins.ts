import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { FieldReport } from "~/domain/interop/mapping/field-report";
import type { Leftover } from "~/domain/interop/mapping/leftovers";

/** An import about to be written down; version 0: into the trial's draft. */
export interface NewTrialOrigin {
  trialId: number;
  version: number;
  format: "ctgov" | "ictrp" | "json";
  sourceId: string;
  retrievedAt: Date;
  sha256: Buffer;
  leftovers: readonly Leftover[];
  report: FieldReport;
}

export async function insertTrialOrigins(db: Kysely<Database>, origins: readonly NewTrialOrigin[]): Promise<void> {
  if (origins.length === 0) return;
  const rows = origins.map((origin) => ({
    trial_id: origin.trialId,
    version: origin.version,
    format: origin.format,
    source_id: origin.sourceId,
    retrieved_at: origin.retrievedAt,
    sha256: origin.sha256,
    leftovers: JSON.stringify(origin.leftovers),
    report: JSON.stringify(origin.report),
  }));
  await db.insertInto("trial_origins").values(rows).execute();
}

/** The latest import of a trial up to a version; undefined for a record that was written here. */
export async function findTrialOrigin(db: Kysely<Database>, trialId: number, upTo: number) {
  return db
    .selectFrom("trial_origins")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("version", "<=", upTo)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Whether a trial's draft was begun from a record of another place. */
export async function hasTrialOrigin(db: Kysely<Database>, trialId: number): Promise<boolean> {
  const origin = await db
    .selectFrom("trial_origins")
    .select("version")
    .where("trial_id", "=", trialId)
    .where("version", "=", 0)
    .executeTakeFirst();
  return origin !== undefined;
}
