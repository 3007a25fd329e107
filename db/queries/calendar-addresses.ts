import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import { type Actor, type Role, roles } from "~/domain/access/roles";

/** When the account's calendar address in force was made; undefined where it has none. */
export async function findCalendarAddress(db: Kysely<Database>, accountId: string) {
  return db
    .selectFrom("calendar_addresses")
    .select(["id", "created_at"])
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
}

/** Ends the account's calendar address in force; true when there was one. */
export async function updateCalendarRevoked(db: Kysely<Database>, accountId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("calendar_addresses")
    .set({ revoked_at: now })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0;
}

export async function insertCalendarAddress(
  db: Kysely<Database>,
  address: { accountId: string; tokenHash: string; now: Date },
): Promise<void> {
  await db
    .insertInto("calendar_addresses")
    .values({ account_id: address.accountId, token_hash: address.tokenHash, created_at: address.now })
    .execute();
}

/**
 * Who owns a calendar address in force, with the grants in force at `now`; undefined for an unknown or ended address and for a
 * deactivated account. Needs the owner: nobody is signed in yet.
 */
export async function findCalendarActor(
  owner: Kysely<Database>,
  tokenHash: string,
  now: Date,
): Promise<Actor | undefined> {
  const account = await owner
    .selectFrom("calendar_addresses")
    .innerJoin("accounts", "accounts.id", "calendar_addresses.account_id")
    .select(["accounts.id", "accounts.name", "accounts.email"])
    .where("calendar_addresses.token_hash", "=", tokenHash)
    .where("calendar_addresses.revoked_at", "is", null)
    .where("accounts.deactivated_at", "is", null)
    .executeTakeFirst();
  if (!account) return undefined;
  const grants = await owner
    .selectFrom("role_grants")
    .select(["role", "organisation_id as organisationId", "trial_id as trialId", "site_id as siteId"])
    .where("account_id", "=", account.id)
    .where("starts_at", "<=", now)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now)]))
    .execute();
  const { id: accountId, name, email } = account;
  return { accountId, name, email, grants: grants.filter(hasKnownRole) };
}

function hasKnownRole<Row extends { role: string }>(row: Row): row is Row & { role: Role } {
  return roles.some((role) => role === row.role);
}
