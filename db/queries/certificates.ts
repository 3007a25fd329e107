import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

export async function insertCertificate(
  db: Kysely<Database>,
  certificate: Insertable<Database["certificates"]>,
): Promise<void> {
  await db.insertInto("certificates").values(certificate).execute();
}

/** The certificate under a verification code, with the trial that it is about. */
export async function findCertificate(db: Kysely<Database>, code: string) {
  return db
    .selectFrom("certificates")
    .innerJoin("trials", "trials.id", "certificates.trial_id")
    .select(["certificates.code", "certificates.facts", "certificates.issued_at", "certificates.version"])
    .select(["trials.id as trial_id", "trials.public_id"])
    .where("certificates.code", "=", code)
    .executeTakeFirst();
}

/** The certificates issued for a trial, newest first. */
export async function listCertificates(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("certificates")
    .select(["code", "version", "issued_at"])
    .where("trial_id", "=", trialId)
    .orderBy("issued_at", "desc")
    .limit(100)
    .execute();
}
