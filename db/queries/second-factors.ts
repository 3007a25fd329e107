import type { Kysely, Selectable } from "kysely";
import type { SecondFactorsTable } from "@db/tables/account-security";
import type { Database } from "@db/tables/database";

/** The account's second factor, in use or only begun; undefined when there is none. Locked until the transaction ends. */
export async function lockSecondFactor(
  owner: Kysely<Database>,
  accountId: string,
): Promise<Selectable<SecondFactorsTable> | undefined> {
  return owner
    .selectFrom("second_factors")
    .selectAll()
    .where("account_id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
}

/** Begins a second factor anew, unconfirmed; one that is in use stays as it is. */
export async function insertSecondFactor(
  owner: Kysely<Database>,
  factor: { accountId: string; sealedSecret: string; now: Date },
): Promise<void> {
  const begun = { sealed_secret: factor.sealedSecret, begun_at: factor.now };
  await owner
    .insertInto("second_factors")
    .values({ account_id: factor.accountId, confirmed_at: null, ...begun })
    .onConflict((conflict) =>
      conflict.column("account_id").doUpdateSet(begun).where("second_factors.confirmed_at", "is", null),
    )
    .execute();
}

/** Notes the step of the code that was taken, and since when the factor is in use. */
export async function updateSecondFactor(
  owner: Kysely<Database>,
  { accountId, step, confirmedAt }: { accountId: string; step: number; confirmedAt: Date },
): Promise<void> {
  await owner
    .updateTable("second_factors")
    .set({ last_step: step, confirmed_at: confirmedAt })
    .where("account_id", "=", accountId)
    .execute();
}

/** Takes the second factor and its recovery codes away. */
export async function deleteSecondFactor(owner: Kysely<Database>, accountId: string): Promise<boolean> {
  await owner.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
  const { numDeletedRows } = await owner
    .deleteFrom("second_factors")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Puts these recovery codes in the place of those before. */
export async function insertRecoveryCodes(
  owner: Kysely<Database>,
  accountId: string,
  digests: readonly Buffer[],
): Promise<void> {
  await owner.deleteFrom("recovery_codes").where("account_id", "=", accountId).execute();
  const rows = digests.map((digest) => ({ account_id: accountId, digest, used_at: null }));
  await owner.insertInto("recovery_codes").values(rows).execute();
}

/** Uses up a recovery code. @returns false when it is none of the account's, or was used. */
export async function updateRecoveryCodeUsed(
  owner: Kysely<Database>,
  { accountId, digest, now }: { accountId: string; digest: Buffer; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await owner
    .updateTable("recovery_codes")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("digest", "=", digest)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How many of the account's recovery codes are left. */
export async function countRecoveryCodes(owner: Kysely<Database>, accountId: string): Promise<number> {
  const { n } = await owner
    .selectFrom("recovery_codes")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}
