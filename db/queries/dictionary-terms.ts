import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

type NewTerm = Insertable<Database["dictionary_terms"]>;

/** Whether somebody else than the account loaded terms under the dictionary's name. */
export async function isOthersDictionary(
  db: Kysely<Database>,
  { organisationId, dictionary }: { organisationId: number; dictionary: string },
  accountId: string | null,
): Promise<boolean> {
  const row = await db
    .selectFrom("dictionary_terms")
    .select("code")
    .where("organisation_id", "=", organisationId)
    .where("dictionary", "=", dictionary)
    .where("loaded_by", "is distinct from", accountId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The terms of a dictionary that bear one of the codes. */
export async function listTermsOfCodes(
  db: Kysely<Database>,
  { organisationId, dictionary }: { organisationId: number; dictionary: string },
  codes: readonly string[],
) {
  return db
    .selectFrom("dictionary_terms")
    .select(["code", "term", "organ_class"])
    .where("organisation_id", "=", organisationId)
    .where("dictionary", "=", dictionary)
    .where("code", "=", sql<string>`any (${codes}::text[])`)
    .orderBy("code")
    .execute();
}

const batch = 2_000;

/** Adds terms; one whose code its dictionary has stays as it is. */
export async function insertTerms(db: Kysely<Database>, terms: readonly NewTerm[]): Promise<void> {
  for (let at = 0; at < terms.length; at += batch) {
    await db
      .insertInto("dictionary_terms")
      .values(terms.slice(at, at + batch))
      .onConflict((conflict) => conflict.constraint("dictionary_terms_pk").doNothing())
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
