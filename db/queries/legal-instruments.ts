import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { LegalInstrumentsTable } from "@db/tables/references";

/** Writes legal instruments; an empty list writes nothing. */
export async function insertLegalInstruments(
  db: Kysely<Database>,
  instruments: readonly Insertable<LegalInstrumentsTable>[],
): Promise<void> {
  if (instruments.length > 0) {
    await db
      .insertInto("legal_instruments")
      .values([...instruments])
      .execute();
  }
}

/**
 * Legal instruments in the order of their issue, the undated last, at most 500, each with the source that names it; the
 * columns of the status' own source are null while the status is not checked.
 */
export async function listLegalInstruments(db: Kysely<Database>) {
  return db
    .selectFrom("legal_instruments as instrument")
    .innerJoin("sources", "sources.id", "instrument.source_id")
    .leftJoin("sources as status_source", "status_source.id", "instrument.status_source_id")
    .selectAll("instrument")
    .select(["sources.citation_en", "sources.citation_vi", "sources.url", "sources.dated"])
    .select([
      "status_source.citation_en as status_citation_en",
      "status_source.citation_vi as status_citation_vi",
      "status_source.url as status_url",
      "status_source.dated as status_dated",
    ])
    .orderBy("instrument.issued_on", (order) => order.asc().nullsLast())
    .orderBy("instrument.id")
    .limit(500)
    .execute();
}
