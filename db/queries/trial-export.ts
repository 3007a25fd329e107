import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import { publicStandings } from "./trials";

/** The number, or the registry, under which another registry lists the trial; null where none does. */
function registeredAs(
  row: ExpressionBuilder<Database & { t: Database["trials"] }, "t">,
  column: "identifier" | "authority",
) {
  return row
    .selectFrom("trial_identifiers as i")
    .select(column)
    .whereRef("i.trial_id", "=", "t.id")
    .where("i.kind", "=", "registry")
    .orderBy("i.identifier")
    .limit(1);
}

/** Public trials with their public versions and the imports that these came from, by row id. */
function exported(db: Kysely<Database>) {
  return db
    .selectFrom("trials as t")
    .innerJoin("trial_versions as v", (join) =>
      join.onRef("v.trial_id", "=", "t.id").onRef("v.number", "=", "t.public_version"),
    )
    .leftJoin("trial_origins as o", (join) =>
      join.onRef("o.trial_id", "=", "t.id").on("o.version", "=", (row) =>
        row
          .selectFrom("trial_origins as l")
          .select((of) => of.fn.max("l.version").as("latest"))
          .whereRef("l.trial_id", "=", "t.id")
          .whereRef("l.version", "<=", "v.number"),
      ),
    )
    .select(["t.id", "t.public_id", "t.standing", "t.synthetic", "t.registration_number", "t.registered_at"])
    .select(sql<boolean>`t.mistaken_at is not null`.as("mistaken"))
    .select(["v.number as version", "v.record", "v.sha256", "o.format", "o.leftovers"])
    .select((row) => [
      registeredAs(row, "identifier").as("registered_as"),
      registeredAs(row, "authority").as("registered_with"),
    ])
    .where("t.standing", "in", publicStandings);
}

/** One public trial as it is exported; undefined when no public trial has the id. */
export function findExportedTrial(db: Kysely<Database>, publicId: string) {
  return exported(db).where("t.public_id", "=", publicId).executeTakeFirst();
}

/** The next public trials after a row id; synthetic ones are in no export of many. */
export function listExportedTrials(db: Kysely<Database>, after: number, limit: number) {
  return exported(db).where("t.synthetic", "=", false).where("t.id", ">", after).orderBy("t.id").limit(limit).execute();
}

export type ExportedTrial = NonNullable<Awaited<ReturnType<typeof findExportedTrial>>>;
