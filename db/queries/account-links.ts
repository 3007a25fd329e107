import type { Insertable, Kysely } from "kysely";
import type { AccountLinksTable } from "@db/tables/account-security";
import type { Database } from "@db/tables/database";

/** What a link opens. */
export type LinkPurpose = "invitation" | "password-reset";

/** A link that may still be used, with the account it belongs to. */
export interface OpenLink {
  accountId: string;
  name: string;
  email: string;
}

export async function insertAccountLink(owner: Kysely<Database>, link: Insertable<AccountLinksTable>): Promise<void> {
  await owner.insertInto("account_links").values(link).execute();
}

/** The account behind a link that is unused and in time, of an account in use; undefined for every other. */
export async function findOpenLink(
  owner: Kysely<Database>,
  { digest, purpose, now }: { digest: Buffer; purpose: LinkPurpose; now: Date },
): Promise<OpenLink | undefined> {
  return owner
    .selectFrom("account_links as l")
    .innerJoin("accounts as a", "a.id", "l.account_id")
    .where("l.digest", "=", digest)
    .where("l.purpose", "=", purpose)
    .where("l.used_at", "is", null)
    .where("l.expires_at", ">", now)
    .where("a.deactivated_at", "is", null)
    .select(["a.id as accountId", "a.name", "a.email"])
    .executeTakeFirst();
}

/**
 * Uses up a link: of two who come with the same one, the second gets false. Every other unused link of the account ends with it.
 */
export async function updateLinkUsed(
  owner: Kysely<Database>,
  { digest, accountId, now }: { digest: Buffer; accountId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await owner
    .updateTable("account_links")
    .set({ used_at: now })
    .where("digest", "=", digest)
    .where("used_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await updateLinksEnded(owner, accountId, now);
  return true;
}

/** Ends every link of the account that might still be used. */
export async function updateLinksEnded(owner: Kysely<Database>, accountId: string, now: Date): Promise<void> {
  await owner
    .updateTable("account_links")
    .set({ expires_at: now })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .execute();
}

/** How many links of a purpose the account was given since a moment. */
export async function countLinksSince(
  owner: Kysely<Database>,
  { accountId, purpose, since }: { accountId: string; purpose: LinkPurpose; since: Date },
): Promise<number> {
  const { n } = await owner
    .selectFrom("account_links")
    .select((select) => select.fn.countAll<number>().as("n"))
    .where("account_id", "=", accountId)
    .where("purpose", "=", purpose)
    .where("created_at", ">", since)
    .executeTakeFirstOrThrow();
  return n;
}
