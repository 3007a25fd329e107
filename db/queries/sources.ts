import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { SourcesTable } from "@db/tables/references";
import { NotFound } from "~/lib/errors";

/** Writes sources; an empty list writes nothing. */
export async function insertSources(db: Kysely<Database>, sources: readonly Insertable<SourcesTable>[]): Promise<void> {
  if (sources.length > 0)
    await db
      .insertInto("sources")
      .values([...sources])
      .execute();
}

/** The row id of the source with this key, or undefined. */
export async function findSourceId(db: Kysely<Database>, key: string): Promise<number | undefined> {
  const row = await db.selectFrom("sources").select("id").where("key", "=", key).executeTakeFirst();
  return row?.id;
}

/**
 * Row ids of sources by their keys, in one query.
 * @throws NotFound naming the first key that no source has.
 */
export async function getSourceIds(db: Kysely<Database>, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom("sources")
    .select(["key", "id"])
    .where("key", "in", [...new Set(keys)])
    .execute();
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  const unknown = keys.find((key) => !ids.has(key));
  if (unknown !== undefined) throw new NotFound(`source ${unknown}`);
  return ids;
}

/** Sources by their keys, in the order of their keys: what quotations cite. */
export async function listSources(db: Kysely<Database>, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return db
    .selectFrom("sources")
    .select(["key", "kind", "citation_en", "citation_vi", "url", "dated"])
    .where("key", "in", [...new Set(keys)])
    .orderBy("key")
    .execute();
}
