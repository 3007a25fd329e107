import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { AuditRootsTable } from "@db/tables/publication";

/** The latest published daily root; undefined before the first. */
export async function findLatestAuditRoot(owner: Kysely<Database>) {
  return owner.selectFrom("audit_roots").selectAll().orderBy("day", "desc").limit(1).executeTakeFirst();
}

/** Publishes a day's root; false when the day has one already. */
export async function insertAuditRoot(owner: Kysely<Database>, root: Insertable<AuditRootsTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await owner
    .insertInto("audit_roots")
    .values(root)
    .onConflict((conflict) => conflict.constraint("audit_roots_pk").doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
