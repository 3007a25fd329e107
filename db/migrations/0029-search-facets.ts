import { type Kysely, sql } from "kysely";

/**
 * One index by which words are found together with all that the list is narrowed by, year by year: what a reader finds first are
 * the newest trials, however many hold the words, and no row is read that does not fit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function trial_facets(listed_on date, status text, phase text, countries text[], conditions text[], sponsor text,
      techniques text[], provinces text[], standing text, synthetic boolean, mistaken boolean)
      returns text[] language sql immutable parallel safe as $f$
      select array_remove(array['year:' || extract(year from listed_on)::int, 'status:' || status, 'phase:' || phase,
          'sponsor:' || sponsor, 'kind:' || case when synthetic then 'synthetic' else standing end,
          case when not synthetic and not mistaken then 'counted' end,
          case when cardinality(provinces) = 0 then 'province:none' end], null)
        || array(select 'country:' || country from unnest(countries) country where country is not null)
        || array(select 'condition:' || condition from unnest(conditions) condition where condition is not null)
        || array(select 'technique:' || technique from unnest(techniques) technique where technique is not null)
        || array(select 'province:' || province from unnest(provinces) province where province is not null) $f$;

    alter table trial_search add column facets text[] not null generated always as (trial_facets(listed_on, recruitment_status,
      phase, countries, conditions_en, sponsor_public_id, techniques, provinces, standing, synthetic, mistaken)) stored;

    create index search_words_start_index on search_words (word text_pattern_ops);
    create index trial_search_found_index on trial_search using gin (document, facets);
    create index trial_search_mistaken_index on trial_search (synthetic) where mistaken;
    drop index trial_search_document_index, trial_search_countries_index, trial_search_conditions_index,
      trial_search_techniques_index, trial_search_provinces_index;
  `.execute(db);
}
