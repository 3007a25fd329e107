import type { Insertable, Kysely } from "kysely";
import type { AccountsTable, CredentialsTable } from "@db/tables/accounts";
import type { Database } from "@db/tables/database";

/** What sign-in needs to know of an account. */
export interface KnownAccount {
  id: string;
  name: string;
  email: string;
  deactivatedAt: Date | null;
  /** The argon2id hash of its password; null where it signs in by other means. */
  passwordHash: string | null;
}

/** The provider under which an account's own password is kept, as better-auth names it. */
export const passwordProvider = "credential";

/** The account of a lower-case e-mail address, deactivated or not. Needs the owner: requests read no credentials. */
export async function findAccountByEmail(owner: Kysely<Database>, email: string): Promise<KnownAccount | undefined> {
  return owner
    .selectFrom("accounts as a")
    .leftJoin("credentials as c", (join) =>
      join.onRef("c.account_id", "=", "a.id").on("c.provider", "=", passwordProvider),
    )
    .where("a.email", "=", email)
    .select(["a.id", "a.name", "a.email", "a.deactivated_at as deactivatedAt", "c.password as passwordHash"])
    .executeTakeFirst();
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
