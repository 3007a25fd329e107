import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { OrganisationsTable } from "@db/tables/references";
import { provinceOf } from "~/domain/dashboards/portfolio/province-of";
import { NotFound } from "~/lib/errors";

/** An organisation in Viet Nam is in the province that its city is, where the city is a province itself. */
function provinceFor({ country, city_vi }: Insertable<OrganisationsTable>): string | null {
  return country === "VN" ? provinceOf(city_vi) : null;
}

export async function insertOrganisation(
  db: Kysely<Database>,
  organisation: Insertable<OrganisationsTable>,
): Promise<number> {
  const { id } = await db
    .insertInto("organisations")
    .values({ province: provinceFor(organisation), ...organisation })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Row ids of organisations by their public ids, in one query.
 * @throws NotFound naming the first public id that no organisation has.
 */
export async function getOrganisationIds(
  db: Kysely<Database>,
  publicIds: readonly string[],
): Promise<Map<string, number>> {
  if (publicIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("organisations")
    .select(["public_id", "id"])
    .where("public_id", "in", [...new Set(publicIds)])
    .execute();
  const ids = new Map(rows.map((row) => [row.public_id, row.id]));
  const unknown = publicIds.find((publicId) => !ids.has(publicId));
  if (unknown !== undefined) throw new NotFound(`organisation ${unknown}`);
  return ids;
}

/** An organisation with the source that names it; the source's columns are null when the book names none. */
export async function getOrganisation(db: Kysely<Database>, publicId: string) {
  const organisation = await db
    .selectFrom("organisations")
    .leftJoin("sources", "sources.id", "organisations.source_id")
    .selectAll("organisations")
    .select(["sources.citation_en", "sources.citation_vi", "sources.url", "sources.dated"])
    .where("organisations.public_id", "=", publicId)
    .executeTakeFirst();
  if (!organisation) throw new NotFound("organisation");
  return organisation;
}

/** An organisation by its row id. */
export async function getOrganisationById(db: Kysely<Database>, id: number) {
  const row = await db.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new NotFound("organisation");
  return row;
}
