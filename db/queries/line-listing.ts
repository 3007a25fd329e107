import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { withinScope } from "./scope-filter";

/** By what the line listing is narrowed: words of a product's name, and the public id of the site's organisation. */
export interface ListingNarrowing {
  product?: string;
  site?: string;
}

const productNames = sql<string[]>`array(select coalesce(product #>> '{name,vi}', product #>> '{name,en}')
  from jsonb_array_elements(version.record #> '{product,products}') product)`;

/**
 * The order of entry. Of a narrowed list as an expression: few events fit then, and a plan that walks all entries backwards by
 * the primary key until a page is full would walk them to the first.
 */
const newestFirst = { all: sql<number>`adverse_events.id`, narrowed: sql<number>`(adverse_events.id + 0)` };

/**
 * Standing serious adverse events in scope over all registered trials, the latest known first, each with the products of its
 * trial and its site. Synthetic trials are left out.
 */
export async function listSeriousEvents(
  db: Kysely<Database>,
  scope: Scope,
  asked: ListingNarrowing & { before?: number; limit: number },
) {
  const { product, site, before, limit } = asked;
  const newest = product || site ? newestFirst.narrowed : newestFirst.all;
  let query = db
    .selectFrom("adverse_events")
    .innerJoin("trials", "trials.id", "adverse_events.trial_id")
    .innerJoin("trial_versions as version", (join) =>
      join.onRef("version.trial_id", "=", "trials.id").onRef("version.number", "=", "trials.public_version"),
    )
    .innerJoin("sites", "sites.id", "adverse_events.site_id")
    .innerJoin("organisations", "organisations.id", "sites.organisation_id")
    .select(["adverse_events.id", "adverse_events.number", "adverse_events.participant_code", "adverse_events.term"])
    .select(["adverse_events.grade", "adverse_events.relation", "adverse_events.expectedness"])
    .select(["adverse_events.outcome", "adverse_events.started_on", "adverse_events.known_on"])
    .select(["trials.public_id", "trials.registration_number", "organisations.name_en", "organisations.name_vi"])
    .select(["organisations.public_id as site_id", "organisations.province"])
    .select(productNames.as("products"))
    .where("adverse_events.serious", "=", true)
    .where("trials.synthetic", "=", false)
    .where(withinScope(scope, "adverse_events") as never)
    .where(
      sql<boolean>`not exists (select 1 from adverse_events later
        where later.trial_id = adverse_events.trial_id and later.participant_id = adverse_events.participant_id and later.corrects = adverse_events.number)`,
    )
    .orderBy(newest, "desc")
    .limit(limit);
  if (site) query = query.where("organisations.public_id", "=", site);
  if (before) query = query.where(newest, "<", before);
  if (product) {
    const words = `%${product.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`(version.record #>> '{product,products}') ilike ${words}`);
  }
  return query.execute();
}

/** The organisations that are sites of registered trials, by name, at most 500. */
export async function listSiteOrganisations(db: Kysely<Database>) {
  return db
    .selectFrom("sites")
    .innerJoin("organisations", "organisations.id", "sites.organisation_id")
    .innerJoin("trials", "trials.id", "sites.trial_id")
    .select(["organisations.public_id", "organisations.name_en", "organisations.name_vi"])
    .where("trials.synthetic", "=", false)
    .where("trials.standing", "=", "registered")
    .distinct()
    .orderBy("organisations.name_vi")
    .limit(500)
    .execute();
}
