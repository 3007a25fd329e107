import type { Insertable, Kysely } from "kysely";
import type { RoleGrantsTable } from "@db/tables/accounts";
import type { Database } from "@db/tables/database";

/** One grant in force with the names of what it reaches; null where the grant names no such thing. */
export interface NamedGrant {
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

/** The account's grants in force at `now`, oldest first. A site's grant bears the name of the site's organisation. */
export async function listGrantsInForce(db: Kysely<Database>, accountId: string, now: Date): Promise<NamedGrant[]> {
  return db
    .selectFrom("role_grants as g")
    .leftJoin("sites as s", "s.id", "g.site_id")
    .leftJoin("trials as t", "t.id", "g.trial_id")
    .leftJoin("organisations as o", (join) =>
      join.on((on) => on("o.id", "=", on.fn.coalesce("g.organisation_id", "s.organisation_id"))),
    )
    .where("g.account_id", "=", accountId)
    .where("g.starts_at", "<=", now)
    .where((where) => where.or([where("g.ends_at", "is", null), where("g.ends_at", ">", now)]))
    .orderBy("g.id")
    .select([
      "g.role",
      "g.starts_at as startsAt",
      "g.ends_at as endsAt",
      "o.name_en as organisationEn",
      "o.name_vi as organisationVi",
      "t.public_id as trialPublicId",
      "t.title_en as trialEn",
      "t.title_vi as trialVi",
      "s.code as siteCode",
    ])
    .execute();
}
