import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { CountChange, Measure } from "~/domain/cohorts/participant-counts";

/** Which trial, cohort and site a count belongs to. */
export interface CountPlace {
  trialId: number;
  cohortId: number;
  siteId: number;
}

/**
 * Adds the changes of one participant to the daily counts of its trial, cohort and site: one statement, its rows in one order,
 * so that two writers of a trial wait for one another and never in a circle.
 */
export async function updateDailyCounts(
  db: Kysely<Database>,
  place: CountPlace,
  changes: readonly CountChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const order = (change: CountChange): string => `${change.measure} ${change.day}`;
  const rows = changes
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ measure, day, by }) => ({
      trial_id: place.trialId,
      cohort_id: place.cohortId,
      site_id: place.siteId,
      measure,
      day,
      count: by,
    }));
  await db
    .insertInto("daily_counts")
    .values(rows)
    .onConflict((conflict) =>
      conflict.constraint("daily_counts_pk").doUpdateSet((row) => ({
        count: sql<number>`${row.ref("daily_counts.count")} + ${row.ref("excluded.count")}`,
      })),
    )
    .execute();
}

/** One day's count of one measure in one cohort, summed over the sites asked for. */
export interface CohortDayCount {
  cohort_id: number;
  measure: Measure;
  day: string;
  count: number;
}

/** A trial's daily counts by cohort, in the order of days; only the given sites when they are named. */
export async function listDailyCounts(
  db: Kysely<Database>,
  trialId: number,
  siteIds: readonly number[] | null,
): Promise<CohortDayCount[]> {
  let query = db
    .selectFrom("daily_counts")
    .select(["cohort_id", "measure", "day"])
    .select((count) => count.cast<number>(count.fn.sum("count"), "integer").as("count"))
    .where("trial_id", "=", trialId)
    .where("count", ">", 0)
    .groupBy(["cohort_id", "measure", "day"])
    .orderBy("day");
  if (siteIds) query = query.where("site_id", "in", [...siteIds, -1]);
  return (await query.execute()) as CohortDayCount[];
}

/** Totals of each measure by site, for tables of sites. */
export async function listSiteCounts(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("daily_counts")
    .select(["site_id", "measure"])
    .select((count) => count.cast<number>(count.fn.sum("count"), "integer").as("count"))
    .where("trial_id", "=", trialId)
    .groupBy(["site_id", "measure"])
    .execute();
}

/**
 * What a trial's progress needs of its daily counts, in the order of days: enrolment day by day, every other measure as one sum by
 * cohort, under the last of its days; only the given sites when they are named.
 */
export async function listProgressCounts(
  db: Kysely<Database>,
  trialId: number,
  siteIds: readonly number[] | null,
): Promise<CohortDayCount[]> {
  const at = siteIds === null ? sql`true` : sql`site_id in (${sql.join([...siteIds, -1])})`;
  const { rows } = await sql<CohortDayCount>`
    select cohort_id, measure, day, sum(count)::int as count from daily_counts
      where trial_id = ${trialId} and measure = 'enrolled' and count > 0 and ${at} group by cohort_id, measure, day
    union all
    select cohort_id, measure, max(day), sum(count)::int from daily_counts
      where trial_id = ${trialId} and measure <> 'enrolled' and count > 0 and ${at} group by cohort_id, measure
    order by day`.execute(db);
  return rows;
}
