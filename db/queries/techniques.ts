import type { Insertable, Kysely } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Database } from "@db/tables/database";
import type { TechniquesTable, TechniqueStatementsTable } from "@db/tables/references";

export async function insertTechnique(db: Kysely<Database>, technique: Insertable<TechniquesTable>): Promise<number> {
  const { id } = await db.insertInto("techniques").values(technique).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Writes statements about a technique; an empty list writes nothing. */
export async function insertTechniqueStatements(
  db: Kysely<Database>,
  statements: readonly Insertable<TechniqueStatementsTable>[],
): Promise<void> {
  if (statements.length > 0) {
    await db
      .insertInto("technique_statements")
      .values([...statements])
      .execute();
  }
}

/** Techniques in the order of their entry, at most 500, each with its statements (oldest entry first) and their sources. */
export async function listTechniques(db: Kysely<Database>) {
  return db
    .selectFrom("techniques")
    .select((technique) => [
      "techniques.public_id",
      "techniques.name_en",
      "techniques.name_vi",
      jsonArrayFrom(
        technique
          .selectFrom("technique_statements as statement")
          .innerJoin("sources", "sources.id", "statement.source_id")
          .select(["statement.id", "statement.standing", "statement.quote_en", "statement.quote_vi"])
          .select(["statement.speaker_en", "statement.speaker_vi", "statement.said_on"])
          .select(["sources.citation_en", "sources.citation_vi", "sources.url", "sources.dated"])
          .whereRef("statement.technique_id", "=", "techniques.id")
          .orderBy("statement.id"),
      ).as("statements"),
    ])
    .orderBy("techniques.id")
    .limit(500)
    .execute();
}

/** Row ids of the techniques with these public ids, those that are in the book. */
export async function listTechniqueIds(db: Kysely<Database>, publicIds: readonly string[]): Promise<number[]> {
  if (publicIds.length === 0) return [];
  const rows = await db
    .selectFrom("techniques")
    .select("id")
    .where("public_id", "in", [...publicIds])
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
