import type { Kysely } from "kysely";
import { onWholePicture } from "@db/queries/audit-chain";
import { updateParticipant } from "@db/queries/participants";
import {
  lockParticipantEntries,
  replaceDailyCounts,
  updateCohortTotal,
  updateLastReport,
} from "@db/queries/projections";
import { listCohorts } from "@db/queries/cohorts";
import { updateTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { trialChain } from "~/domain/audit/audit-entry";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { compareProjections, type ProjectionDifference } from "./compare-projections.server";
import { type RecomputedProjections, recomputeProjections } from "./recompute-projections.server";

type OnPage = (participants: number) => void;

/** How many differences the audit lists one by one; beyond, it holds their number. */
const auditedDifferences = 100;

async function writeProjections(act: Act, trialId: number, computed: RecomputedProjections): Promise<void> {
  const { trx } = act;
  for (const { stored, projection } of computed.participants) await updateParticipant(trx, stored.id, projection);
  const counts = [...computed.counts.values()].map(({ cohortId, siteId, measure, day, count }) => {
    return { trial_id: trialId, cohort_id: cohortId, site_id: siteId, measure, day, count };
  });
  await replaceDailyCounts(trx, trialId, counts);
  for (const { id } of await listCohorts(trx, trialId)) {
    await updateCohortTotal(trx, id, computed.enrolledByCohort.get(id) ?? 0);
  }
  for (const [siteId, day] of computed.lastReportBySite) await updateLastReport(trx, siteId, day);
  const enrolled = [...computed.enrolledByCohort.values()].reduce((sum, count) => sum + count, 0);
  await updateTrial(trx, trialId, { enrolled_count: enrolled });
}

/**
 * Where the stored projections of a trial differ from its entries, on one unchanging picture of the database: writers go on
 * meanwhile and nothing is changed. Needs the owner.
 */
export function checkProjections(
  owner: Kysely<Database>,
  trialId: number,
  onPage?: OnPage,
): Promise<ProjectionDifference[]> {
  return onWholePicture(owner, async (trx) =>
    compareProjections(trx, trialId, await recomputeProjections(trx, trialId, onPage)),
  );
}

/**
 * Computes the projections of a trial anew from its events, assessments and adverse events, and puts them in the place of
 * the stored ones where they differ: participants' present state, daily counts, totals of cohorts and trial, the sites' last
 * report. Entries on participants wait until the act's transaction, which is the owner's, has ended. Audited when anything
 * differed; published snapshots stay as they were.
 * @returns what differed before.
 */
export async function rebuildProjections(act: Act, trialId: number, onPage?: OnPage): Promise<ProjectionDifference[]> {
  await lockParticipantEntries(act.trx);
  const computed = await recomputeProjections(act.trx, trialId, onPage);
  const differences = await compareProjections(act.trx, trialId, computed);
  if (differences.length === 0) return [];
  await writeProjections(act, trialId, computed);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "projections.rebuilt",
    entity: "trial",
    id: String(trialId),
    changes: [
      { field: "differences", from: differences.length, to: 0 },
      ...differences
        .slice(0, auditedDifferences)
        .map(({ what, field, stored, computed: to }) => ({ field: `${what}: ${field}`, from: stored, to })),
    ],
    reason: "Recomputed from the entries",
  });
  return differences;
}
