import type { Insertable, Kysely, Selectable, Transaction, Updateable } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialsTable } from "@db/tables/trials";
import { NotFound } from "~/lib/errors";

export type TrialRow = Selectable<TrialsTable>;

/** Standings in which a trial is public. */
export const publicStandings = ["registered", "cited", "catalogue"] as const;

export async function insertTrial(db: Kysely<Database>, trial: Insertable<TrialsTable>): Promise<number> {
  const { id } = await db.insertInto("trials").values(trial).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function updateTrial(db: Kysely<Database>, id: number, change: Updateable<TrialsTable>): Promise<void> {
  await db.updateTable("trials").set(change).where("id", "=", id).execute();
}

/** The trial's row, locked until the transaction ends: for decisions during which the trial must stand still. */
export async function lockTrial(trx: Transaction<Database>, id: number): Promise<TrialRow> {
  const trial = await trx.selectFrom("trials").selectAll().where("id", "=", id).forNoKeyUpdate().executeTakeFirst();
  if (!trial) throw new NotFound("trial");
  return trial;
}

export async function getTrial(db: Kysely<Database>, id: number): Promise<TrialRow> {
  const trial = await db.selectFrom("trials").selectAll().where("id", "=", id).executeTakeFirst();
  if (!trial) throw new NotFound("trial");
  return trial;
}

/** A public trial by its permanent id. */
export async function findPublicTrial(db: Kysely<Database>, publicId: string): Promise<TrialRow | undefined> {
  return db
    .selectFrom("trials")
    .selectAll()
    .where("public_id", "=", publicId)
    .where("standing", "in", publicStandings)
    .executeTakeFirst();
}

/** The permanent id of the public trial whose record names this number of an accepted registry or Universal Trial Number. */
async function findPublicIdByNamedNumber(db: Kysely<Database>, number: string): Promise<string | undefined> {
  if (number.includes(":")) return undefined;
  const row = await db
    .selectFrom("trial_identifier_keys")
    .innerJoin("trials", "trials.id", "trial_identifier_keys.trial_id")
    .select("trials.public_id")
    .where("trial_identifier_keys.key", "=", number)
    .where("trials.standing", "in", publicStandings)
    .executeTakeFirst();
  return row?.public_id;
}

/**
 * The permanent id of the public trial that bears this registration, registry or former number, else of the one whose record names
 * it as its number in an accepted registry.
 */
export async function findPublicIdByIdentifier(db: Kysely<Database>, identifier: string): Promise<string | undefined> {
  const number = identifier.toUpperCase();
  const row = await db
    .selectFrom("trial_identifiers")
    .innerJoin("trials", "trials.id", "trial_identifiers.trial_id")
    .select("trials.public_id")
    .where("trial_identifiers.identifier", "=", number)
    .where("trial_identifiers.kind", "<>", "secondary")
    .where("trials.standing", "in", publicStandings)
    .executeTakeFirst();
  return row?.public_id ?? findPublicIdByNamedNumber(db, number);
}

/** Gives a trial a further number; a number that another trial bears already stays with that one. */
export async function insertTrialIdentifier(
  db: Kysely<Database>,
  identifier: Insertable<Database["trial_identifiers"]>,
): Promise<void> {
  await db
    .insertInto("trial_identifiers")
    .values(identifier)
    .onConflict((conflict) => conflict.constraint("trial_identifiers_pk").doNothing())
    .execute();
}

export async function listTrialIdentifiers(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("trial_identifiers")
    .select(["identifier", "kind", "authority"])
    .where("trial_id", "=", trialId)
    .orderBy("identifier")
    .execute();
}

export async function insertTrialRelation(
  db: Kysely<Database>,
  relation: Insertable<Database["trial_relations"]>,
): Promise<void> {
  await db.insertInto("trial_relations").values(relation).execute();
}

/** How one trial is related to another, from its own side. */
export async function listTrialRelationKinds(db: Kysely<Database>, trialId: number, relatedId: number) {
  const rows = await db
    .selectFrom("trial_relations")
    .select("kind")
    .where("trial_id", "=", trialId)
    .where("related_trial_id", "=", relatedId)
    .execute();
  return rows.map(({ kind }) => kind);
}

/** What the public list shows of a trial beside its record: standing, sponsor, latest snapshot, open proposals. */
export async function getTrialForSearch(db: Kysely<Database>, trialId: number) {
  const trial = await db
    .selectFrom("trials")
    .leftJoin("organisations", "organisations.id", "trials.sponsor_organisation_id")
    .leftJoin("published_snapshots", (join) =>
      join
        .onRef("published_snapshots.trial_id", "=", "trials.id")
        .onRef("published_snapshots.number", "=", "trials.snapshot"),
    )
    .innerJoin("trial_versions", (join) =>
      join
        .onRef("trial_versions.trial_id", "=", "trials.id")
        .onRef("trial_versions.number", "=", "trials.public_version"),
    )
    .select([
      "trials.id",
      "trials.public_id",
      "trials.registration_number",
      "trials.standing",
      "trials.synthetic",
      "trials.mistaken_at",
      "trials.title_en",
      "trials.title_vi",
      "trials.phase",
      "trials.recruitment_status",
      "trials.registered_at",
      "trials.created_at",
      "organisations.public_id as sponsor_public_id",
      "organisations.name_en as sponsor_en",
      "organisations.name_vi as sponsor_vi",
      "trial_versions.record",
      "published_snapshots.content as progress",
    ])
    .where("trials.id", "=", trialId)
    .executeTakeFirst();
  if (!trial) throw new NotFound("trial");
  return trial;
}

/** Moves a trial's enrolled total by a difference. */
export async function updateTrialEnrolment(db: Kysely<Database>, trialId: number, by: number): Promise<void> {
  await db
    .updateTable("trials")
    .set((row) => ({ enrolled_count: row("enrolled_count", "+", by) }))
    .where("id", "=", trialId)
    .execute();
}
