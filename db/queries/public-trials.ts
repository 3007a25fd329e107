import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import { preparedMark } from "@db/client/prepared-statements";
import type { Database } from "@db/tables/database";
import { countMatches, type FoundTrial, listBestMatches, listNewestMatches, matchQuery } from "./found-trials";
import { facetsOf, listedColumns, type TrialNarrowing, type TrialOrder, type TrialPlace } from "./trial-narrowing";

/** What a reader of the public list asks for. */
export interface TrialSearch extends TrialNarrowing {
  order: TrialOrder;
  after?: TrialPlace;
  limit: number;
}

/** Matches are counted to one more than this; beyond, the count says "more than". */
export const countedMatches = 10_000;

type SearchQuery = SelectQueryBuilder<Database, "trial_search", object>;

/** What a trial has several of: no index gives their order. */
const listed = ({ country, condition, technique, province }: TrialNarrowing) => ({
  country,
  condition,
  technique,
  province,
});

/** Narrowed by columns whose indexes give the order, and by facets. */
function narrowed(db: Kysely<Database>, search: TrialNarrowing): SearchQuery {
  const { status, phase, sponsor, kind, counted } = search;
  let query: SearchQuery = db.selectFrom("trial_search");
  if (search.terms.length > 0) query = query.where(sql<boolean>`document @@ (${matchQuery(search.terms)})`);
  if (status) query = query.where("recruitment_status", "=", status);
  if (phase) query = query.where("phase", "=", phase);
  if (sponsor) query = query.where("sponsor_public_id", "=", sponsor);
  if (counted) query = query.where("synthetic", "=", false).where("mistaken", "=", false);
  if (kind === "synthetic") query = query.where("synthetic", "=", true);
  else if (kind) query = query.where("standing", "=", kind).where("synthetic", "=", false);
  const facets = facetsOf(listed(search));
  return facets.length > 0 ? query.where(sql<boolean>`facets @> ${facets}::text[]`) : query;
}

/** A page by listing date or by enrolment: an index gives the order, or the matches are few and sorted. */
async function listInOrder(db: Kysely<Database>, search: TrialSearch) {
  const value = search.order === "enrolment" ? sql<string>`coalesce(enrolled, -1)` : sql<string>`listed_on`;
  const type = search.order === "enrolment" ? sql`integer` : sql`date`;
  let query = narrowed(db, search);
  const { after } = search;
  if (after)
    query = query.where(sql<boolean>`(${value}, trial_id) < (${after.value}::${type}, ${after.trialId}::bigint)`);
  // Whichever status, phase or sponsor is asked for, the way is the same; with lists of facets it depends on how many fit.
  const sameWay = search.terms.length === 0 && facetsOf(listed(search)).length === 0;
  if (sameWay) query = query.modifyFront(sql.raw(preparedMark));
  return query
    .select(listedColumns)
    .select(sql<string>`(${value})::text`.as("place"))
    .orderBy(value, "desc")
    .orderBy("trial_id", "desc")
    .limit(search.limit + 1)
    .execute();
}

/** A page of the public list, and one row more than the limit where there is a next page; `place` is what it is ordered by. */
export function listPublicTrials(db: Kysely<Database>, search: TrialSearch): Promise<FoundTrial[]> {
  const { order, after, terms } = search;
  const page = { after, limit: search.limit + 1 };
  if (terms.length > 0 && order === "relevance") return listBestMatches(db, search, page);
  if (terms.length > 0 && order === "date") return listNewestMatches(db, search, page);
  return listInOrder(db, search);
}

/** How many public trials fit, counted to one more than ten thousand. */
export async function countMatchingTrials(db: Kysely<Database>, search: TrialNarrowing): Promise<number> {
  if (search.terms.length > 0) return countMatches(db, search, countedMatches + 1);
  const { count } = await db
    .selectFrom(
      narrowed(db, search)
        .select(sql`1`.as("one"))
        .limit(countedMatches + 1)
        .as("matches"),
    )
    .select((row) => row.cast<number>(row.fn.countAll(), "integer").as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * How many public trials there are by kind, from kept counts: a standing, or `synthetic`, which is in no total. One marked as
 * registered by mistake is counted nowhere.
 */
export async function countPublicTrials(db: Kysely<Database>): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select standing as kind, sum(trials)::int as count from portfolio_counts where facet = 'all' group by standing
    union all
    select value, count - (select count(*)::int from trial_search where mistaken and synthetic)
      from trial_counts where facet = 'standing' and value = 'synthetic'
  `.execute(db);
  return rows;
}

/** The values by which the public list can be narrowed, each with its kept count: the hundred commonest of each. */
export async function listTrialFacets(db: Kysely<Database>) {
  const { rows } = await sql<{
    facet: string;
    value: string;
    label_en: string | null;
    label_vi: string | null;
    count: number;
  }>`
    select c.facet, c.value, c.label_en, c.label_vi, c.count
    from (values ('status'), ('phase'), ('country'), ('condition'), ('sponsor'), ('standing')) facets (facet),
      lateral (select * from trial_counts where trial_counts.facet = facets.facet and count > 0
        order by count desc, value limit 300) c
  `.execute(db);
  return rows;
}
