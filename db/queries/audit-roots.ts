import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { AuditRootHeadsTable, AuditRootsTable } from "@db/tables/publication";

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

/** Every chain's place in the latest root that names it. */
export function listPublishedHeads(owner: Kysely<Database>): Promise<{ chain: string; seq: number }[]> {
  return owner
    .selectFrom("audit_root_heads")
    .distinctOn("chain")
    .select(["chain", "seq"])
    .orderBy("chain")
    .orderBy("day", "desc")
    .execute();
}

const rowsAtOnce = 5_000;

/** Writes down the heads that moved up to a day's root; the root is there already. */
export async function insertAuditRootHeads(
  owner: Kysely<Database>,
  heads: readonly Insertable<AuditRootHeadsTable>[],
): Promise<void> {
  for (let done = 0; done < heads.length; done += rowsAtOnce) {
    const some = heads.slice(done, done + rowsAtOnce);
    await owner.insertInto("audit_root_heads").values(some).execute();
  }
}

/** The heads that moved up to a day's root, with the hash that the chain bears there now; null where it has no such event. */
export function listAuditRootHeads(
  owner: Kysely<Database>,
  day: string,
): Promise<{ chain: string; seq: number; hash: Buffer | null }[]> {
  return owner
    .selectFrom("audit_root_heads as h")
    .leftJoin("audit_events as e", (join) => join.onRef("e.chain", "=", "h.chain").onRef("e.seq", "=", "h.seq"))
    .select(["h.chain", "h.seq", "e.hash"])
    .where("h.day", "=", day)
    .execute();
}
