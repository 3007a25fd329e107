import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";

/** The organisation of a public id; undefined when there is none. */
export async function findOrganisationId(db: Kysely<Database>, publicId: string): Promise<number | undefined> {
  const row = await db.selectFrom("organisations").select("id").where("public_id", "=", publicId).executeTakeFirst();
  return row?.id;
}

/** The trial of a public id or registration number, and one of its sites by code; null where the site is unknown. */
export async function findTrialPlace(
  db: Kysely<Database>,
  { trial, site }: { trial: string; site?: string },
): Promise<{ trialId: number; siteId: number | null } | undefined> {
  return db
    .selectFrom("trials as t")
    .leftJoin("sites as s", (join) => join.onRef("s.trial_id", "=", "t.id").on("s.code", "=", site ?? ""))
    .where((where) => where.or([where("t.public_id", "=", trial), where("t.registration_number", "=", trial)]))
    .select(["t.id as trialId", "s.id as siteId"])
    .executeTakeFirst();
}

/** The sites of the trials in scope that are reached whole, for a choice; at most 500. */
export async function listSitesInScope(db: Kysely<Database>, scope: Scope) {
  if (scope.trialIds.length === 0) return [];
  return db
    .selectFrom("sites as s")
    .innerJoin("trials as t", "t.id", "s.trial_id")
    .innerJoin("organisations as o", "o.id", "s.organisation_id")
    .where("t.id", "in", [...scope.trialIds])
    .orderBy("t.public_id")
    .orderBy("s.code")
    .limit(500)
    .select(["t.public_id as trial", "s.code as site", "o.name_en as organisationEn", "o.name_vi as organisationVi"])
    .execute();
}

/** Every organisation for a choice, by name; at most 500. */
export async function listOrganisationChoices(db: Kysely<Database>) {
  return db
    .selectFrom("organisations")
    .select(["public_id as publicId", "name_en as nameEn", "name_vi as nameVi"])
    .orderBy("name_en")
    .limit(500)
    .execute();
}
