import type { Kysely } from "kysely";
import { countSeriousEvents } from "@db/queries/adverse-events";
import { findResponderDefinition } from "@db/queries/assessments";
import { listCohorts, listEnrolmentPlans } from "@db/queries/cohorts";
import { listProgressCounts } from "@db/queries/daily-counts";
import { getSiteReports, listReportedProgress } from "@db/queries/progress";
import type { TrialRow } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import type { ProgressFacts } from "~/domain/dashboards/compose-progress";

/**
 * Reads what a trial's progress is composed of, from projections alone (no event is scanned). With sites named, counts are
 * those of these sites, without the plan, which is the whole trial's; the data date is the day given, of a trial that tracks participants.
 */
export async function readProgressFacts(
  db: Kysely<Database>,
  trial: Pick<TrialRow, "id" | "planned_size">,
  day: string,
  siteIds: readonly number[] | null = null,
): Promise<ProgressFacts> {
  const cohorts = await listCohorts(db, trial.id);
  const counts = await listProgressCounts(db, trial.id, siteIds);
  const sites = await getSiteReports(db, trial.id);
  return {
    dataDate: counts.length > 0 ? day : null,
    planned: trial.planned_size,
    cohorts,
    counts,
    plans: siteIds ? [] : await listEnrolmentPlans(db, trial.id),
    sites: siteIds ? siteIds.length : sites.sites,
    lastReportOn: sites.last_report_on,
    safety: await countSeriousEvents(db, trial.id),
    definition: (await findResponderDefinition(db, trial.id)) ?? null,
    reported: await listReportedProgress(db, trial.id),
  };
}
