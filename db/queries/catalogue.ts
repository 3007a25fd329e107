import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialsTable } from "@db/tables/trials";
import { insertSearchWords, type NewTrialSearch } from "./trial-search";

/** A trial that bears one of the numbers asked for, with the fingerprint of its latest import. */
export interface NumberedTrial {
  identifier: string;
  kind: string;
  trialId: number;
  standing: string;
  version: number;
  createdAt: Date;
  /** SHA-256 of what was imported last; null for a record that was written here. */
  sha256: Buffer | null;
}

/** The trials that bear these numbers, each with its latest import. */
export async function listTrialsByNumber(db: Kysely<Database>, numbers: readonly string[]): Promise<NumberedTrial[]> {
  if (numbers.length === 0) return [];
  return db
    .selectFrom("trial_identifiers as i")
    .innerJoin("trials as t", "t.id", "i.trial_id")
    .leftJoin("trial_origins as o", (join) =>
      join.onRef("o.trial_id", "=", "t.id").on("o.version", "=", (row) =>
        row
          .selectFrom("trial_origins as l")
          .select((of) => of.fn.max("l.version").as("latest"))
          .whereRef("l.trial_id", "=", "t.id"),
      ),
    )
    .select([
      "i.identifier",
      "i.kind",
      "t.id as trialId",
      "t.standing",
      "t.version",
      "t.created_at as createdAt",
      "o.sha256",
    ])
    .where("i.identifier", "in", numbers)
    .execute();
}

/** Writes trials and gives their row ids by their public ids. */
export async function insertTrials(
  db: Kysely<Database>,
  trials: readonly Insertable<TrialsTable>[],
): Promise<ReadonlyMap<string, number>> {
  if (trials.length === 0) return new Map();
  const rows = await db.insertInto("trials").values(trials).returning(["id", "public_id"]).execute();
  return new Map(rows.map(({ id, public_id }) => [public_id, id]));
}

/** What a catalogue record's row in `trials` says of its newest version. */
export interface CatalogueRow {
  id: number;
  version: number;
  title_en: string | null;
  phase: string | null;
  recruitment_status: string | null;
  planned_size: number | null;
  primary_completion_on: string | null;
}

/** Brings catalogue records up to their new versions. */
export async function updateCatalogue(db: Kysely<Database>, rows: readonly CatalogueRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update trials t set version = r.version, public_version = r.version, title_en = r.title_en, phase = r.phase,
      recruitment_status = r.recruitment_status, planned_size = r.planned_size,
      primary_completion_on = r.primary_completion_on, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id bigint, version integer, title_en text, phase text,
      recruitment_status text, planned_size integer, primary_completion_on date)
    where t.id = r.id and t.standing = 'catalogue'
  `.execute(db);
}

/** A version of a catalogue record, by its canonical text. */
export interface CatalogueVersion {
  trialId: number;
  number: number;
  canonical: string;
}

/** Writes versions of catalogue records; each text is sent once and becomes record and hash in the database. */
export async function insertCatalogueVersions(
  db: Kysely<Database>,
  versions: readonly CatalogueVersion[],
  given: { schemaVersion: number; reason: string; now: Date },
): Promise<void> {
  if (versions.length === 0) return;
  const ids = versions.map(({ trialId }) => trialId);
  const numbers = versions.map(({ number }) => number);
  const texts = versions.map(({ canonical }) => canonical);
  await sql`
    insert into trial_versions (trial_id, number, kind, schema_version, record, canonical, sha256, reason, author_id, author_role, created_at)
    select v.trial_id, v.number, 'citation', ${given.schemaVersion}::int, v.canonical::jsonb, v.canonical,
      sha256(convert_to(v.canonical, 'UTF8')), ${given.reason}, null, 'registry', ${given.now}::timestamptz
    from unnest(${ids}::bigint[], ${numbers}::int[], ${texts}::text[]) as v(trial_id, number, canonical)
  `.execute(db);
}

/** Gives trials further numbers; a number that a trial bears already stays with that one. */
export async function insertTrialIdentifiers(
  db: Kysely<Database>,
  identifiers: readonly Insertable<Database["trial_identifiers"]>[],
): Promise<void> {
  if (identifiers.length === 0) return;
  await db
    .insertInto("trial_identifiers")
    .values(identifiers)
    .onConflict((conflict) => conflict.constraint("trial_identifiers_pk").doNothing())
    .execute();
}

/** Writes or replaces rows of the public, searchable list, and keeps the words that occur in them. */
export async function insertTrialSearches(db: Kysely<Database>, rows: readonly NewTrialSearch[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ text, ...row }) => ({
    ...row,
    document: sql<string>`trial_document(${text.head}, ${text.body})`,
  }));
  await db
    .insertInto("trial_search")
    .values(values)
    .onConflict((conflict) =>
      conflict.column("trial_id").doUpdateSet((row) => ({
        title_en: row.ref("excluded.title_en"),
        sponsor_en: row.ref("excluded.sponsor_en"),
        phase: row.ref("excluded.phase"),
        recruitment_status: row.ref("excluded.recruitment_status"),
        countries: row.ref("excluded.countries"),
        conditions_en: row.ref("excluded.conditions_en"),
        conditions_vi: row.ref("excluded.conditions_vi"),
        planned: row.ref("excluded.planned"),
        document: row.ref("excluded.document"),
      })),
    )
    .execute();
  await insertSearchWords(
    db,
    rows.map(({ text }) => `${text.head} ${text.body}`),
  );
}
