import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { SearchTerm } from "~/domain/trials/search-query";

/** In which order the list comes; each ends with the trial's row id, so that no two places are equal. */
export const trialOrders = ["relevance", "date", "enrolment"] as const;
export type TrialOrder = (typeof trialOrders)[number];

/** The place after which a page begins: the value that the list is ordered by, and the trial's row id. */
export interface TrialPlace {
  value: string;
  trialId: number;
}

/** By what the public list is narrowed. */
export interface TrialNarrowing {
  terms: readonly SearchTerm[];
  status?: string;
  phase?: string;
  condition?: string;
  country?: string;
  sponsor?: string;
  technique?: string;
  /** A province's code; `none` for trials of which no province is known. */
  province?: string;
  /** Only trials that are in totals: neither synthetic nor registered by mistake. */
  counted?: boolean;
  /** Only trials of one kind: a standing, or the synthetic ones. */
  kind?: string;
}

/** What a reader of the public list asks for. */
export interface TrialSearch extends TrialNarrowing {
  order: TrialOrder;
  after?: TrialPlace;
  limit: number;
}

/** Most matches that are ranked: beyond, the first found are ranked among themselves, and the count says "more than". */
export const rankedMatches = 5_000;
export const countedMatches = 10_000;

type SearchQuery = SelectQueryBuilder<Database, "trial_search", object>;

const quoted = (word: string): string => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;

function phraseQuery(phrase: readonly string[], beginning: boolean): string {
  const words = phrase.map(quoted);
  return `(${words.join(" <-> ")}${beginning ? ":*" : ""})`;
}

/** One term: its phrases as they stand, or by their English stems unless exact words are asked for. */
function termQuery({ phrases, beginning, exact }: SearchTerm): RawBuilder<unknown> {
  const plain = phrases.map((phrase) => phraseQuery(phrase, beginning && (phrase[0]?.length ?? 0) > 1)).join(" | ");
  if (exact) return sql`to_tsquery('simple', ${plain})`;
  const stems = phrases.map((phrase) => phraseQuery(phrase, false)).join(" | ");
  return sql`(to_tsquery('simple', ${plain}) || to_tsquery('english', ${stems}))`;
}

function matchQuery(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  return sql.join(terms.map(termQuery), sql` && `);
}

/** Narrowed by where and of which technique trials are, and to those in totals. */
function placed(query: SearchQuery, { technique, province, counted }: TrialNarrowing): SearchQuery {
  let narrow = query;
  if (technique) narrow = narrow.where(sql<boolean>`techniques @> array[${technique}]::text[]`);
  if (province === "none") narrow = narrow.where(sql<boolean>`cardinality(provinces) = 0`);
  else if (province) narrow = narrow.where(sql<boolean>`provinces @> array[${province}]::text[]`);
  return counted ? narrow.where("synthetic", "=", false).where("mistaken", "=", false) : narrow;
}

function narrowed(db: Kysely<Database>, search: TrialNarrowing): SearchQuery {
  let query: SearchQuery = db.selectFrom("trial_search");
  if (search.terms.length > 0) query = query.where(sql<boolean>`document @@ (${matchQuery(search.terms)})`);
  if (search.status) query = query.where("recruitment_status", "=", search.status);
  if (search.phase) query = query.where("phase", "=", search.phase);
  if (search.country) query = query.where(sql<boolean>`countries @> array[${search.country}]::text[]`);
  if (search.condition) query = query.where(sql<boolean>`conditions_en @> array[${search.condition}]::text[]`);
  query = placed(query, search);
  if (search.kind === "synthetic") query = query.where("synthetic", "=", true);
  else if (search.kind) query = query.where("standing", "=", search.kind).where("synthetic", "=", false);
  if (search.sponsor) query = query.where("sponsor_public_id", "=", search.sponsor);
  return query;
}

const listed = [
  "trial_id",
  "public_id",
  "registration_number",
  "standing",
  "synthetic",
  "mistaken",
  "title_en",
  "title_vi",
  "sponsor_en",
  "sponsor_vi",
  "sponsor_public_id",
  "phase",
  "recruitment_status",
  "countries",
  "conditions_en",
  "conditions_vi",
  "planned",
  "enrolled",
  "proposed",
  "data_date",
  "listed_on",
  "provinces",
] as const;

/** A page by listing date or by enrolment: an index gives the order, or the matches are few and sorted. */
async function listInOrder(db: Kysely<Database>, search: TrialSearch) {
  const value = search.order === "enrolment" ? sql<string>`coalesce(enrolled, -1)` : sql<string>`listed_on`;
  const type = search.order === "enrolment" ? sql`integer` : sql`date`;
  let query = narrowed(db, search);
  const { after } = search;
  if (after)
    query = query.where(sql<boolean>`(${value}, trial_id) < (${after.value}::${type}, ${after.trialId}::bigint)`);
  return query
    .select(listed)
    .select(sql<string>`(${value})::text`.as("place"))
    .orderBy(value, "desc")
    .orderBy("trial_id", "desc")
    .limit(search.limit + 1)
    .execute();
}

/** A page by relevance: a bounded set of matches is ranked, words of the head before words of the body. */
async function listByRelevance(db: Kysely<Database>, search: TrialSearch) {
  const rank = sql<number>`ts_rank('{0.1, 0.2, 0.6, 1.0}', document, ${matchQuery(search.terms)}, 1)`;
  const { after } = search;
  const ranked = db
    .with("matches", (with_) =>
      narrowed(with_ as unknown as Kysely<Database>, search)
        .select("trial_id")
        .select(sql<string>`round((${rank})::numeric, 6)`.as("place"))
        .limit(rankedMatches),
    )
    .selectFrom("matches")
    .innerJoin("trial_search", "trial_search.trial_id", "matches.trial_id")
    .select(listed.map((column) => `trial_search.${column}` as const))
    .select(sql<string>`matches.place::text`.as("place"))
    .orderBy("matches.place", "desc")
    .orderBy("matches.trial_id", "desc")
    .limit(search.limit + 1);
  const from = after
    ? ranked.where(
        sql<boolean>`(matches.place, matches.trial_id) < (${after.value}::numeric, ${after.trialId}::bigint)`,
      )
    : ranked;
  return from.execute();
}

/** A page of the public list, and one row more than the limit where there is a next page; `place` is what it is ordered by. */
export function listPublicTrials(db: Kysely<Database>, search: TrialSearch) {
  const byRelevance = search.order === "relevance" && search.terms.length > 0;
  return byRelevance ? listByRelevance(db, search) : listInOrder(db, { ...search, order: byDate(search.order) });
}

function byDate(order: TrialOrder): TrialOrder {
  return order === "relevance" ? "date" : order;
}

/** How many public trials fit, counted to one more than ten thousand. */
export async function countMatchingTrials(db: Kysely<Database>, search: TrialNarrowing): Promise<number> {
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
 * How many public trials there are by kind and how many participants they enrolled; synthetic ones are in no total, and one marked
 * as registered by mistake is counted nowhere.
 */
export async function countPublicTrials(db: Kysely<Database>) {
  return db
    .selectFrom("trial_search")
    .select((row) => [
      row.cast<number>(row.fn.countAll(), "integer").as("count"),
      row.cast<number | null>(row.fn.sum("enrolled"), "integer").as("enrolled"),
      "standing",
      "synthetic",
    ])
    .where("mistaken", "=", false)
    .groupBy(["standing", "synthetic"])
    .execute();
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
