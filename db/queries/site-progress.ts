import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** How many each site enrolled on which day, over its cohorts, in the order of days; only the given sites when they are named. */
export async function listSiteEnrolment(
  db: Kysely<Database>,
  trialId: number,
  siteIds: readonly number[] | null = null,
) {
  let query = db
    .selectFrom("daily_counts")
    .select(["site_id", "day"])
    .select((row) => row.cast<number>(row.fn.sum("count"), "integer").as("count"))
    .where("trial_id", "=", trialId)
    .where("measure", "=", "enrolled")
    .where("count", ">", 0)
    .groupBy(["site_id", "day"])
    .orderBy("day");
  if (siteIds) query = query.where("site_id", "in", [...siteIds, -1]);
  return query.execute();
}

/** Stretches in which the sites of a trial did not enrol; one without an end goes on. */
export async function listTrialPauses(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("site_pauses")
    .select(["site_id", "from_on", "until_on"])
    .where("trial_id", "=", trialId)
    .orderBy("from_on")
    .execute();
}
