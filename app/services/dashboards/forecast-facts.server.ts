import type { Kysely } from "kysely";
import { listCohorts, listEnrolmentPlans, listSites } from "@db/queries/cohorts";
import { listSiteEnrolment, listTrialPauses } from "@db/queries/site-progress";
import type { Database } from "@db/tables/database";
import type { ForecastFacts } from "~/domain/dashboards/forecast-input";

/** Cohorts that are not proposals add up to the size planned, where the record does not state it. */
function plannedOf(cohorts: readonly { status: string; planned_size: number | null }[]): number | null {
  const sizes = cohorts.filter(({ status }) => status !== "proposed").map(({ planned_size }) => planned_size);
  return sizes.length === 0 || sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}

/** Reads what a trial's forecast starts from: sites, pauses, plan and daily counts, never an event. */
export async function readForecastFacts(
  db: Kysely<Database>,
  trial: { id: number; planned_size: number | null },
  dataDate: string,
): Promise<ForecastFacts> {
  const sites = await listSites(db, trial.id);
  const enrolled = await listSiteEnrolment(db, trial.id);
  const pauses = await listTrialPauses(db, trial.id);
  return {
    dataDate,
    planned: trial.planned_size ?? plannedOf(await listCohorts(db, trial.id)),
    plan: await listEnrolmentPlans(db, trial.id),
    sites: sites.map((site) => ({
      code: site.code,
      openedOn: site.opened_on,
      plannedOpenOn: site.planned_open_on,
      closedOn: site.closed_on,
      pauses: pauses
        .filter(({ site_id }) => site_id === site.id)
        .map(({ from_on, until_on }) => ({ from: from_on, until: until_on })),
      enrolled: enrolled.filter(({ site_id }) => site_id === site.id).map(({ day, count }) => ({ day, count })),
    })),
  };
}
