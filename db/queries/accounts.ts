import type { Insertable, Kysely } from "kysely";
import type { AccountsTable, CredentialsTable } from "@db/tables/accounts";
import type { Database } from "@db/tables/database";

/** What sign-in needs to know of an account. */
export interface KnownAccount {
  id: string;
  name: string;
  email: string;
  deactivatedAt: Date | null;
}

/** The provider under which an account's own password is kept, as better-auth names it. */
export const passwordProvider = "credential";

const known = ["id", "name", "email", "deactivated_at as deactivatedAt"] as const;

/** The account of a lower-case e-mail address, deactivated or not. Needs the owner: requests see their own account only. */
export async function findAccountByEmail(owner: Kysely<Database>, email: string): Promise<KnownAccount | undefined> {
  return owner.selectFrom("accounts").select(known).where("email", "=", email).executeTakeFirst();
}

/** The argon2id hash of an account's password; undefined where it signs in by other means. Needs the owner. */
export async function findPasswordHash(owner: Kysely<Database>, accountId: string): Promise<string | undefined> {
  const row = await owner
    .selectFrom("credentials")
    .select("password")
    .where("account_id", "=", accountId)
    .where("provider", "=", passwordProvider)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

export async function insertAccount(owner: Kysely<Database>, account: Insertable<AccountsTable>): Promise<string> {
  const { id } = await owner.insertInto("accounts").values(account).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertCredential(
  owner: Kysely<Database>,
  credential: Insertable<CredentialsTable>,
): Promise<void> {
  await owner.insertInto("credentials").values(credential).execute();
}
