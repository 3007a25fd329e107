import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

type NewTerm = Insertable<Database["dictionary_terms"]>;

/** Takes a dictionary that an organisation had loaded away. */
export async function removeDictionary(
  db: Kysely<Database>,
  organisationId: number,
  dictionary: string,
): Promise<void> {
  await db
    .deleteFrom("dictionary_terms")
    .where("organisation_id", "=", organisationId)
    .where("dictionary", "=", dictionary)
    .execute();
}

const batch = 2_000;

/** Stores terms, each in the place of an earlier one with its code. */
export async function storeTerms(db: Kysely<Database>, terms: readonly NewTerm[]): Promise<void> {
  for (let at = 0; at < terms.length; at += batch) {
    await db
      .insertInto("dictionary_terms")
      .values(terms.slice(at, at + batch))
      .onConflict((conflict) =>
        conflict.columns(["organisation_id", "dictionary", "code"]).doUpdateSet((row) => ({
          term: row.ref("excluded.term"),
          organ_class: row.ref("excluded.organ_class"),
          folded: row.ref("excluded.folded"),
          loaded_by: row.ref("excluded.loaded_by"),
          loaded_at: row.ref("excluded.loaded_at"),
        })),
      )
      .execute();
  }
}

/** The dictionaries that an organisation has loaded, with how many terms each holds and when it was loaded. */
export async function listDictionaries(db: Kysely<Database>, organisationId: number) {
  return db
    .selectFrom("dictionary_terms")
    .select((row) => [
      "dictionary",
      row.cast<number>(row.fn.countAll(), "integer").as("terms"),
      row.fn.max("loaded_at").as("loaded_at"),
    ])
    .where("organisation_id", "=", organisationId)
    .groupBy("dictionary")
    .orderBy("dictionary")
    .execute();
}

/** Terms whose folded text contains what is asked for, those that begin with it first. */
export async function listDictionaryTerms(db: Kysely<Database>, organisationId: number, folded: string, limit: number) {
  const plain = folded.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return db
    .selectFrom("dictionary_terms")
    .select(["dictionary", "code", "term", "organ_class"])
    .where("organisation_id", "=", organisationId)
    .where("folded", "like", `%${plain}%`)
    .orderBy((row) => row("folded", "like", `${plain}%`), "desc")
    .orderBy("term")
    .orderBy("code")
    .limit(limit)
    .execute();
}

/** One term by its code; undefined when the organisation has not loaded it. */
export async function findDictionaryTerm(
  db: Kysely<Database>,
  organisationId: number,
  dictionary: string,
  code: string,
) {
  return db
    .selectFrom("dictionary_terms")
    .select(["dictionary", "code", "term", "organ_class"])
    .where("organisation_id", "=", organisationId)
    .where("dictionary", "=", dictionary)
    .where("code", "=", code)
    .executeTakeFirst();
}
