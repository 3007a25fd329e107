import type { Transaction } from "kysely";
import { listCohorts, listSites } from "@db/queries/cohorts";
import { listStoredCounts } from "@db/queries/projections";
import { getTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { cellKey, type ProjectedParticipant, type RecomputedProjections } from "./recompute-projections.server";

/** One place where a stored projection is not what the entries say. */
export interface ProjectionDifference {
  /** `participant K7M-QXA`, `cohort P1`, `site HN`, `trial`, or `count` with its cohort, site, measure and day. */
  what: string;
  field: string;
  stored: string | number | null;
  computed: string | number | null;
}

function participantDifferences({ stored, projection }: ProjectedParticipant): ProjectionDifference[] {
  const row: Readonly<Record<string, unknown>> = { ...stored };
  return Object.entries(projection).flatMap(([field, computed]) => {
    const held = row[field] as string | number | null;
    return held === computed ? [] : [{ what: `participant ${stored.code}`, field, stored: held, computed }];
  });
}

async function countDifferences(
  trx: Transaction<Database>,
  trialId: number,
  computed: RecomputedProjections,
): Promise<ProjectionDifference[]> {
  const rows = (await listStoredCounts(trx, trialId)).map((row) => {
    return { cohortId: row.cohort_id, siteId: row.site_id, measure: row.measure, day: row.day, count: row.count };
  });
  const stored = new Map(rows.map((row) => [cellKey(row), row]));
  const cells = new Map([...stored, ...computed.counts]);
  return [...cells].flatMap(([key, { cohortId, siteId, measure, day }]) => {
    const held = stored.get(key)?.count ?? 0;
    const right = computed.counts.get(key)?.count ?? 0;
    const what = `count of cohort ${cohortId}, site ${siteId}`;
    return held === right ? [] : [{ what, field: `${measure} ${day}`, stored: held, computed: right }];
  });
}

async function totalDifferences(
  trx: Transaction<Database>,
  trialId: number,
  computed: RecomputedProjections,
): Promise<ProjectionDifference[]> {
  const { enrolled_count } = await getTrial(trx, trialId);
  const whole = [...computed.enrolledByCohort.values()].reduce((sum, count) => sum + count, 0);
  const totals = [
    { what: "trial", field: "enrolled_count", stored: enrolled_count, computed: whole },
    ...(await listCohorts(trx, trialId)).map((cohort) => ({
      what: `cohort ${cohort.code}`,
      field: "enrolled_count",
      stored: cohort.enrolled_count,
      computed: computed.enrolledByCohort.get(cohort.id) ?? 0,
    })),
    ...(await listSites(trx, trialId)).map((site) => ({
      what: `site ${site.code}`,
      field: "last_report_on",
      stored: site.last_report_on,
      computed: computed.lastReportBySite.get(site.id) ?? null,
    })),
  ];
  return totals.filter((total) => total.stored !== total.computed);
}

/**
 * Every place where a trial's stored projections differ from those computed anew. Empty when they agree. The two must be
 * read in one unchanging picture of the database.
 */
export async function compareProjections(
  trx: Transaction<Database>,
  trialId: number,
  computed: RecomputedProjections,
): Promise<ProjectionDifference[]> {
  return [
    ...computed.participants.flatMap(participantDifferences),
    ...(await countDifferences(trx, trialId, computed)),
    ...(await totalDifferences(trx, trialId, computed)),
  ];
}
