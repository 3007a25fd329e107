import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "@db/tables/database";

const preparationLock = 7_320_150_043;

/** Lets one process at a time prepare the book, until the transaction ends. */
export async function lockPreparation(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${preparationLock}::bigint)`.execute(trx);
}

/** Whether the book holds any trial at all. */
export async function hasTrials(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom("trials").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Whether anybody has an account. Needs the owner: requests see their own account only. */
export async function hasAccounts(owner: Kysely<Database>): Promise<boolean> {
  return (await owner.selectFrom("accounts").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Whether an account with an address at this domain is there. Needs the owner. */
export async function hasAccountsAt(owner: Kysely<Database>, domain: string): Promise<boolean> {
  const row = await owner
    .selectFrom("accounts")
    .select("id")
    .where("email", "like", `%@${domain}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Deactivates (from the instant given) or reactivates (null) every account with an address at this domain that is not so
 * already; returns how many changed. Needs the owner.
 */
export async function updateAccountsAt(
  owner: Kysely<Database>,
  domain: string,
  deactivatedAt: Date | null,
): Promise<number> {
  const { numUpdatedRows } = await owner
    .updateTable("accounts")
    .set({ deactivated_at: deactivatedAt })
    .where("email", "like", `%@${domain}`)
    .where("deactivated_at", deactivatedAt === null ? "is not" : "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
