import type { Insertable, Kysely } from "kysely";
import type { RoleGrantsTable } from "@db/tables/accounts";
import type { Database } from "@db/tables/database";

/** One grant with the names of what it reaches; null where the grant names no such thing. */
export interface NamedGrant {
  id: number;
  accountId: string;
  role: string;
  startsAt: Date;
  endsAt: Date | null;
  organisationEn: string | null;
  organisationVi: string | null;
  trialPublicId: string | null;
  trialEn: string | null;
  trialVi: string | null;
  siteCode: string | null;
}

/** Adds grants; none when the list is empty. */
export async function insertRoleGrants(
  db: Kysely<Database>,
  grants: readonly Insertable<RoleGrantsTable>[],
): Promise<void> {
  if (grants.length > 0)
    await db
      .insertInto("role_grants")
      .values([...grants])
      .execute();
}

/** Grants with the names of what they reach. A site's grant bears the name of the site's organisation. */
function selectNamedGrants(db: Kysely<Database>) {
  return db
    .selectFrom("role_grants as g")
    .leftJoin("sites as s", "s.id", "g.site_id")
    .leftJoin("trials as t", "t.id", "g.trial_id")
    .leftJoin("organisations as o", (join) =>
      join.on((on) => on("o.id", "=", on.fn.coalesce("g.organisation_id", "s.organisation_id"))),
    )
    .orderBy("g.id")
    .select([
      "g.id",
      "g.account_id as accountId",
      "g.role",
      "g.starts_at as startsAt",
      "g.ends_at as endsAt",
      "o.name_en as organisationEn",
      "o.name_vi as organisationVi",
      "t.public_id as trialPublicId",
      "t.title_en as trialEn",
      "t.title_vi as trialVi",
      "s.code as siteCode",
    ]);
}

/** The account's grants in force at `now`, oldest first. */
export async function listGrantsInForce(db: Kysely<Database>, accountId: string, now: Date): Promise<NamedGrant[]> {
  return selectNamedGrants(db)
    .where("g.account_id", "=", accountId)
    .where("g.starts_at", "<=", now)
    .where((where) => where.or([where("g.ends_at", "is", null), where("g.ends_at", ">", now)]))
    .execute();
}

/** Every grant of these accounts, past and coming ones too, oldest first; none for an empty list. */
export async function listEveryGrant(db: Kysely<Database>, accountIds: readonly string[]): Promise<NamedGrant[]> {
  if (accountIds.length === 0) return [];
  return selectNamedGrants(db)
    .where("g.account_id", "in", [...accountIds])
    .execute();
}

/** A grant of the account as it is stored, locked until the transaction ends; undefined when it holds none of this id. */
export async function lockGrant(db: Kysely<Database>, { id, accountId }: { id: number; accountId: string }) {
  return db
    .selectFrom("role_grants")
    .selectAll()
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .forUpdate()
    .executeTakeFirst();
}

/** Sets the end of a grant; null: none. */
export async function updateGrantEnd(db: Kysely<Database>, id: number, endsAt: Date | null): Promise<void> {
  await db.updateTable("role_grants").set({ ends_at: endsAt }).where("id", "=", id).execute();
}

/**
 * How many accounts that can sign in, other than this one, administer accounts at `now` without an end set. The grants are
 * locked, so that two administrators who end each other wait for one another.
 */
export async function lockOtherAdministrators(db: Kysely<Database>, accountId: string, now: Date): Promise<number> {
  const rows = await db
    .selectFrom("role_grants as g")
    .innerJoin("accounts as a", "a.id", "g.account_id")
    .where("g.role", "=", "administrator")
    .where("a.deactivated_at", "is", null)
    .where("g.starts_at", "<=", now)
    .where("g.ends_at", "is", null)
    .where((where) =>
      where.exists(where.selectFrom("credentials as c").whereRef("c.account_id", "=", "a.id").select("c.id")),
    )
    .orderBy("g.id")
    .select("g.account_id as accountId")
    .forUpdate("g")
    .execute();
  return new Set(rows.map((row) => row.accountId).filter((id) => id !== accountId)).size;
}
