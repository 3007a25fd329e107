import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import { preparedMark } from "@db/client/prepared-statements";
import type { Database } from "@db/tables/database";
import type { TrialSearchTable } from "@db/tables/trials";
import type { SearchTerm } from "~/domain/trials/search-query";
import { facetsOf, listedColumns, type TrialNarrowing, type TrialPlace } from "./trial-narrowing";

/** Most matches that are ranked: beyond, the newest of them are ranked among themselves, and the count says "more than". */
export const rankedMatches = 1_000;

/** A trial of the list, with what the list is ordered by. */
export type FoundTrial = Pick<Selectable<TrialSearchTable>, (typeof listedColumns)[number]> & { place: string };

const quoted = (word: string): string => `'${word.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;

function phraseQuery(phrase: readonly string[], beginning: boolean): string {
  const words = phrase.map(quoted);
  return `(${words.join(" <-> ")}${beginning ? ":*" : ""})`;
}

/** A term's phrases as they stand, and by their English stems; exact words have no other form. */
function formsOf({ phrases, beginning, exact }: SearchTerm) {
  const plain = phrases.map((phrase) => phraseQuery(phrase, beginning && (phrase[0]?.length ?? 0) > 1)).join(" | ");
  const stems = exact ? null : phrases.map((phrase) => phraseQuery(phrase, false)).join(" | ");
  return {
    plain: sql`to_tsquery('simple', ${plain})`,
    stems: stems === null ? null : sql`to_tsquery('english', ${stems})`,
  };
}

/** The terms as one text query of the database, all of which must occur: each as it stands, or by its stems. */
export function matchQuery(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const forms = terms.map(formsOf).map(({ plain, stems }) => (stems === null ? plain : sql`(${plain} || ${stems})`));
  return sql.join(forms, sql` && `);
}

/**
 * The same trials found with less work: whoever holds a word holds its stem too, so that the stems alone will do, unless a word
 * is the beginning of others or has no stem (`the`, `an`).
 */
function findingQuery(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const forms = terms.map((term) => {
    const { plain, stems } = formsOf(term);
    if (stems === null) return plain;
    if (term.beginning) return sql`(${plain} || ${stems})`;
    return sql`case numnode(${plain}) when numnode(${stems}) then ${stems} else ${plain} || ${stems} end`;
  });
  return sql.join(
    forms.map((form) => sql`(${form})`),
    sql` && `,
  );
}

/**
 * What is asked (`words` to find, `all_forms` to rank, `facets`), and spans of years from the newest listing (or the day given) back: 1, 2, 4, … 64 years.
 * Matches are taken span by span, so that a limit takes the newest of them, and what is not read need not be sorted: `offset 0`
 * keeps the planner from turning that round.
 */
function askedBySpan(narrowing: TrialNarrowing, from: string | null): RawBuilder<unknown> {
  return sql`asked as materialized (
      select ${findingQuery(narrowing.terms)} as words, ${matchQuery(narrowing.terms)} as all_forms,
        ${facetsOf(narrowing)}::text[] as facets,
        extract(year from coalesce(${from}::date, (select max(listed_on) from trial_search)))::int as newest),
    spans as materialized (
      select array(select 'year:' || newest - back from generate_series((2 ^ span)::int - 1, (2 ^ (span + 1))::int - 2) back)
        as years from asked, generate_series(0, 6) span)`;
}

const fits = sql`document @@ asked.words and trial_search.facets && spans.years and trial_search.facets @> asked.facets`;
const columns = sql.join(listedColumns.map((column) => sql.ref(`trial_search.${column}`)));
const mark = sql.raw(preparedMark);

/** A page of matches, best first: words of the head before words of the body (`ts_rank`, divided by the length's logarithm). */
export async function listBestMatches(
  db: Kysely<Database>,
  narrowing: TrialNarrowing,
  { after, limit }: { after?: TrialPlace | undefined; limit: number },
): Promise<FoundTrial[]> {
  const { rows } = await sql<FoundTrial>`${mark} with ${askedBySpan(narrowing, null)},
    matches as (
      select match.trial_id, match.place from asked, spans, lateral (
        select trial_id, round(ts_rank('{0.1, 0.2, 0.6, 1.0}', document, asked.all_forms, 1)::numeric, 6) as place
        from trial_search where ${fits} offset 0) match
      limit ${rankedMatches}::int),
    page as (
      select trial_id, place from matches
      where ${after?.value ?? null}::numeric is null
        or (place, trial_id) < (${after?.value ?? null}::numeric, ${after?.trialId ?? null}::bigint)
      order by place desc, trial_id desc limit ${limit}::int)
    select ${columns}, page.place::text as place from page join trial_search using (trial_id)
    order by page.place desc, trial_search.trial_id desc`.execute(db);
  return rows;
}

/** A page of matches, those listed last first. */
export async function listNewestMatches(
  db: Kysely<Database>,
  narrowing: TrialNarrowing,
  { after, limit }: { after?: TrialPlace | undefined; limit: number },
): Promise<FoundTrial[]> {
  const { rows } = await sql<FoundTrial>`${mark} with ${askedBySpan(narrowing, after?.value ?? null)},
    page as (
      select match.trial_id from asked, spans, lateral (
        select trial_id from trial_search
        where ${fits} and (${after?.value ?? null}::date is null
          or (listed_on, trial_id) < (${after?.value ?? null}::date, ${after?.trialId ?? null}::bigint))
        order by listed_on desc, trial_id desc limit ${limit}::int) match
      limit ${limit}::int)
    select ${columns}, listed_on::text as place from page join trial_search using (trial_id)
    order by listed_on desc, trial_id desc`.execute(db);
  return rows;
}

/** How many public trials hold the words and fit, counted to `most`. */
export async function countMatches(db: Kysely<Database>, narrowing: TrialNarrowing, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`${mark} with ${askedBySpan(narrowing, null)}
    select count(*)::int as count from (
      select from asked, spans, lateral (select from trial_search where ${fits} offset 0) match limit ${most}::int) matches`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
