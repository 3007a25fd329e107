import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import { publicStandings } from "./trials";

const listed = 200;

/** An organisation as it is tied to trials: by its row, or by its name in the words of an account. */
export interface TiedOrganisation {
  id: number;
  name_en: string;
  name_vi: string;
}

/** Every tie of an organisation to a trial: one row for each tie, so a trial may come more than once. */
function tiesOf(db: Kysely<Database>, { id, name_en, name_vi }: TiedOrganisation) {
  const account = sql<string>`lower(coalesce(v.record ->> 'account', ''))`;
  const holds = (name: string) => sql<boolean>`position(lower(${name}) in ${account}) > 0`;
  return db
    .selectFrom("trials")
    .select(["trials.id as trial_id", sql<string>`'sponsor'`.as("tie")])
    .where("trials.sponsor_organisation_id", "=", id)
    .unionAll(
      db
        .selectFrom("sites")
        .select(["trial_id", sql<string>`'site'`.as("tie")])
        .where("organisation_id", "=", id),
    )
    .unionAll(
      db
        .selectFrom("partnerships")
        .innerJoin("partnership_parties", "partnership_parties.partnership_id", "partnerships.id")
        .select([sql<number>`partnerships.proposed_trial_id`.as("trial_id"), sql<string>`'partnership'`.as("tie")])
        .where("partnership_parties.organisation_id", "=", id)
        .where("partnerships.proposed_trial_id", "is not", null),
    )
    .unionAll(
      db
        .selectFrom("trials")
        .innerJoin("trial_versions as v", (join) =>
          join.onRef("v.trial_id", "=", "trials.id").onRef("v.number", "=", "trials.public_version"),
        )
        .select(["trials.id as trial_id", sql<string>`'named'`.as("tie")])
        .where("trials.standing", "=", "cited")
        .where(({ or }) => or([holds(name_en), holds(name_vi)])),
    );
}

/**
 * The public trials that an organisation sponsors, is a site of, is to propose with partners, or is named in by the words
 * of a cited account; each once with all its ties, oldest first, at most 200.
 */
export async function listTrialsOfOrganisation(db: Kysely<Database>, organisation: TiedOrganisation) {
  return db
    .with("ties", (query) => tiesOf(query as Kysely<Database>, organisation))
    .selectFrom("ties")
    .innerJoin("trials", "trials.id", "ties.trial_id")
    .select(["trials.public_id", "trials.title_en", "trials.title_vi", "trials.standing", "trials.synthetic"])
    .select(sql<string[]>`array_agg(distinct ties.tie order by ties.tie)`.as("ties"))
    .where("trials.standing", "in", publicStandings)
    .groupBy("trials.id")
    .orderBy("trials.id")
    .limit(listed)
    .execute();
}

/** The public trials' sites at an organisation, oldest trial first, at most 200. */
export async function listSitesOfOrganisation(db: Kysely<Database>, organisationId: number) {
  return db
    .selectFrom("sites")
    .innerJoin("trials", "trials.id", "sites.trial_id")
    .select(["sites.code", "sites.opened_on", "sites.closed_on"])
    .select(["trials.public_id", "trials.title_en", "trials.title_vi", "trials.synthetic"])
    .where("sites.organisation_id", "=", organisationId)
    .where("trials.standing", "in", publicStandings)
    .orderBy("trials.id")
    .orderBy("sites.code")
    .limit(listed)
    .execute();
}
