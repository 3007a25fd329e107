import type { Insertable, Kysely } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Database } from "@db/tables/database";
import type { PartnershipPartiesTable, PartnershipsTable } from "@db/tables/references";
import { publicStandings } from "./trials";

export async function insertPartnership(
  db: Kysely<Database>,
  partnership: Insertable<PartnershipsTable>,
): Promise<number> {
  const { id } = await db.insertInto("partnerships").values(partnership).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Writes the parties of a partnership; an empty list writes nothing. */
export async function insertPartnershipParties(
  db: Kysely<Database>,
  parties: readonly Insertable<PartnershipPartiesTable>[],
): Promise<void> {
  if (parties.length > 0) {
    await db
      .insertInto("partnership_parties")
      .values([...parties])
      .execute();
  }
}

function partnershipsWithParties(db: Kysely<Database>) {
  return db
    .selectFrom("partnerships")
    .innerJoin("sources", "sources.id", "partnerships.source_id")
    .leftJoin("trials", (join) =>
      join.onRef("trials.id", "=", "partnerships.proposed_trial_id").on("trials.standing", "in", publicStandings),
    )
    .selectAll("partnerships")
    .select(["sources.citation_en", "sources.citation_vi", "sources.url", "sources.dated"])
    .select(["trials.public_id as trial", "trials.title_en as trial_en", "trials.title_vi as trial_vi"])
    .select((partnership) =>
      jsonArrayFrom(
        partnership
          .selectFrom("partnership_parties as party")
          .leftJoin("organisations", "organisations.id", "party.organisation_id")
          .select(["organisations.public_id", "organisations.name_en", "organisations.name_vi"])
          .select(["party.position", "party.described_en", "party.described_vi", "party.inferred"])
          .whereRef("party.partnership_id", "=", "partnerships.id")
          .orderBy("party.position"),
      ).as("parties"),
    )
    .orderBy("partnerships.id")
    .limit(500);
}

/**
 * Partnerships in the order of their entry, at most 500, with their parties in the order of the source and the public trial
 * that they propose (null when none).
 */
export async function listPartnerships(db: Kysely<Database>) {
  return partnershipsWithParties(db).execute();
}

/** The partnerships to which an organisation is a party, as {@link listPartnerships} gives them. */
export async function listPartnershipsOfOrganisation(db: Kysely<Database>, organisationId: number) {
  return partnershipsWithParties(db)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("partnership_parties as own")
          .select("own.position")
          .whereRef("own.partnership_id", "=", "partnerships.id")
          .where("own.organisation_id", "=", organisationId),
      ),
    )
    .execute();
}
