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

/** Notes the language in which the account's mails are written. */
export async function updateAccountLanguage(owner: Kysely<Database>, id: string, language: string): Promise<void> {
  await owner.updateTable("accounts").set({ language }).where("id", "=", id).execute();
}

/** Forgets the tokens that a provider gave with a sign-on: they open the provider, and nothing here needs them. */
export async function updateTokensForgotten(owner: Kysely<Database>, accountId: string): Promise<void> {
  const none = { access_token: null, refresh_token: null, id_token: null };
  await owner.updateTable("credentials").set(none).where("account_id", "=", accountId).execute();
}

/** Marks that whoever has the account reads the mails of its address. */
export async function updateEmailVerified(owner: Kysely<Database>, id: string, now: Date): Promise<void> {
  await owner.updateTable("accounts").set({ email_verified: true, updated_at: now }).where("id", "=", id).execute();
}

/** Gives the account's own password, the first one or in the place of the one before. */
export async function updatePassword(
  owner: Kysely<Database>,
  { accountId, password, now }: { accountId: string; password: string; now: Date },
): Promise<void> {
  await owner
    .insertInto("credentials")
    .values({
      account_id: accountId,
      provider: passwordProvider,
      provider_account_id: accountId,
      password,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(["provider", "provider_account_id"]).doUpdateSet({ password, updated_at: now }),
    )
    .execute();
}

/** Deactivates an account (`at`) or opens it again (null). @returns false when it stood so already, or does not exist. */
export async function updateDeactivation(
  owner: Kysely<Database>,
  { id, at, now }: { id: string; at: Date | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await owner
    .updateTable("accounts")
    .set({ deactivated_at: at, updated_at: now })
    .where("id", "=", id)
    .where("deactivated_at", at === null ? "is not" : "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
