import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** What a reader of the public list asks for; `words` are folded words of which the last may be a beginning. */
export interface TrialSearch {
  words: readonly string[];
  status?: string;
  phase?: string;
  condition?: string;
  country?: string;
  sponsor?: string;
  /** Only trials of one kind: a standing, or the synthetic ones. */
  kind?: string;
  after?: { listedOn: string; trialId: number };
  limit: number;
}

type SearchQuery = SelectQueryBuilder<Database, "trial_search", object>;

function narrowed(db: Kysely<Database>, search: TrialSearch): SearchQuery {
  let query: SearchQuery = db.selectFrom("trial_search");
  if (search.words.length > 0) {
    const terms = search.words.map((word) => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}':*`).join(" & ");
    query = query.where(sql<boolean>`document @@ to_tsquery('simple', ${terms})`);
  }
  if (search.status) query = query.where("recruitment_status", "=", search.status);
  if (search.phase) query = query.where("phase", "=", search.phase);
  if (search.country) query = query.where(sql<boolean>`countries @> array[${search.country}]::text[]`);
  if (search.condition) query = query.where(sql<boolean>`conditions_en @> array[${search.condition}]::text[]`);
  if (search.kind === "synthetic") query = query.where("synthetic", "=", true);
  else if (search.kind) query = query.where("standing", "=", search.kind).where("synthetic", "=", false);
  if (search.sponsor) query = query.where("sponsor_public_id", "=", search.sponsor);
  return query;
}

/** A page of the public list, the latest listed first, and one row more than the limit where there is a next page. */
export async function listPublicTrials(db: Kysely<Database>, search: TrialSearch) {
  let query = narrowed(db, search);
  const after = search.after;
  if (after)
    query = query.where(sql<boolean>`(listed_on, trial_id) < (${after.listedOn}::date, ${after.trialId}::bigint)`);
  return query
    .select(["trial_id", "public_id", "registration_number", "standing", "synthetic", "title_en", "title_vi"])
    .select(["sponsor_en", "sponsor_vi", "sponsor_public_id", "phase", "recruitment_status", "countries"])
    .select(["conditions_en", "conditions_vi", "planned", "enrolled", "proposed", "data_date", "listed_on"])
    .orderBy("listed_on", "desc")
    .orderBy("trial_id", "desc")
    .limit(search.limit + 1)
    .execute();
}

/** How many public trials there are by kind and how many participants they enrolled; synthetic ones are in no total. */
export async function countPublicTrials(db: Kysely<Database>) {
  return db
    .selectFrom("trial_search")
    .select((row) => [
      row.cast<number>(row.fn.countAll(), "integer").as("count"),
      row.cast<number | null>(row.fn.sum("enrolled"), "integer").as("enrolled"),
      "standing",
      "synthetic",
    ])
    .groupBy(["standing", "synthetic"])
    .execute();
}

/** The values by which the public list can be narrowed, each with its count. */
export async function listTrialFacets(db: Kysely<Database>) {
  const { rows } = await sql<{
    facet: string;
    value: string;
    label_en: string | null;
    label_vi: string | null;
    count: number;
  }>`
    select 'status' as facet, recruitment_status as value, null as label_en, null as label_vi, count(*)::int as count
      from trial_search where recruitment_status is not null group by recruitment_status
    union all
    select 'phase', phase, null, null, count(*)::int from trial_search where phase is not null group by phase
    union all
    select 'country', country, null, null, count(*)::int from trial_search, unnest(countries) as country group by country
    union all
    (select 'condition', en, en, min(vi), count(*)::int
      from trial_search, unnest(conditions_en, conditions_vi) as conditions(en, vi) where en is not null
      group by en order by count(*) desc, en limit 100)
    union all
    (select 'sponsor', sponsor_public_id, min(sponsor_en), min(sponsor_vi), count(*)::int
      from trial_search where sponsor_public_id is not null
      group by sponsor_public_id order by count(*) desc, sponsor_public_id limit 100)
  `.execute(db);
  return rows;
}
