import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { NotFound } from "~/lib/errors";

/** A version about to be written; `canonical` is the text whose SHA-256 is the version's fingerprint. */
export interface NewTrialVersion {
  trialId: number;
  number: number;
  kind: "submission" | "registration" | "update" | "decision" | "citation";
  schemaVersion: number;
  record: TrialRecord;
  canonical: string;
  reason: string;
  authorId: string | null;
  authorRole: string;
  createdAt: Date;
}

export async function insertTrialVersion(db: Kysely<Database>, version: NewTrialVersion): Promise<void> {
  await db
    .insertInto("trial_versions")
    .values({
      trial_id: version.trialId,
      number: version.number,
      kind: version.kind,
      schema_version: version.schemaVersion,
      record: version.canonical,
      canonical: version.canonical,
      sha256: createHash("sha256").update(version.canonical).digest(),
      reason: version.reason,
      author_id: version.authorId,
      author_role: version.authorRole,
      created_at: version.createdAt,
    })
    .execute();
}

/** One version of a trial's record. Versions that were only submissions are not public: the caller says which are wanted. */
export async function getTrialVersion(db: Kysely<Database>, trialId: number, number: number) {
  const version = await db
    .selectFrom("trial_versions")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!version) throw new NotFound("version");
  return version;
}

/** The public versions of a trial, newest first, without their records. */
export async function listPublicVersions(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("trial_versions")
    .select(["number", "kind", "reason", "author_role", "created_at", "sha256"])
    .where("trial_id", "=", trialId)
    .where("kind", "<>", "submission")
    .orderBy("number", "desc")
    .execute();
}
