import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** The claims by which a trial was said to be what a cited account tells of, newest first. */
export async function listAccountClaims(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("account_claims")
    .innerJoin("trials", "trials.id", "account_claims.account_trial_id")
    .select(["account_claims.id", "account_claims.rationale", "account_claims.claimed_at", "account_claims.outcome"])
    .select(["account_claims.outcome_reason", "trials.public_id", "trials.title_en", "trials.title_vi"])
    .where("account_claims.trial_id", "=", trialId)
    .orderBy("account_claims.id", "desc")
    .execute();
}

/** Claims that wait for a decision, the longest waiting first. */
export async function listOpenClaims(db: Kysely<Database>) {
  return db
    .selectFrom("account_claims")
    .innerJoin("trials", "trials.id", "account_claims.trial_id")
    .select([
      "account_claims.id",
      "account_claims.claimed_at",
      "trials.public_id",
      "trials.title_en",
      "trials.title_vi",
    ])
    .where("account_claims.outcome", "is", null)
    .orderBy("account_claims.id")
    .limit(200)
    .execute();
}

/** The claim of a trial that waits for a decision under this number; absent when none does. */
export async function findOpenClaim(db: Kysely<Database>, trialId: number, id: number) {
  return db
    .selectFrom("account_claims")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("id", "=", id)
    .where("outcome", "is", null)
    .executeTakeFirst();
}

export async function insertAccountClaim(
  db: Kysely<Database>,
  claim: Insertable<Database["account_claims"]>,
): Promise<number> {
  const { id } = await db.insertInto("account_claims").values(claim).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function updateAccountClaim(
  db: Kysely<Database>,
  claim: { id: number; outcome: "linked" | "rejected"; reason: string; accountId: string; now: Date },
): Promise<void> {
  await db
    .updateTable("account_claims")
    .set({ outcome: claim.outcome, outcome_reason: claim.reason, decided_by: claim.accountId, decided_at: claim.now })
    .where("id", "=", claim.id)
    .execute();
}

/** Cited accounts that can be claimed, by title. */
export async function listCitedAccounts(db: Kysely<Database>) {
  return db
    .selectFrom("trials")
    .select(["public_id", "title_en", "title_vi"])
    .where("standing", "=", "cited")
    .orderBy("public_id")
    .limit(500)
    .execute();
}
