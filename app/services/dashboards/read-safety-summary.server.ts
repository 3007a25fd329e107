import { findSafetyPlan } from "@db/queries/safety";
import {
  countEventTerms,
  getSafetyAge,
  sumDeviations,
  sumExposure,
  sumTrialDeviations,
  sumTrialExposure,
} from "@db/queries/safety-summary";
import type { TrialRow } from "@db/queries/trials";
import { reachesTrial } from "~/domain/access/scope";
import { ruleBehaviour, safetySummary } from "~/domain/dashboards/safety-summary";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";

const mostTerms = 100;

/** How far ahead a stopping boundary is told where no size is planned, and at the most. */
const usualSize = 30;
const mostSize = 100;

async function readBehaviour({ trx }: DeskWork, trial: TrialRow) {
  const plan = await findSafetyPlan(trx, trial.id);
  if (plan?.theta == null || plan.cutoff === null || plan.prior_a === null || plan.prior_b === null) return null;
  const rule = { acceptable: plan.theta, certainty: plan.cutoff, prior: { a: plan.prior_a, b: plan.prior_b } };
  return { rule, ...ruleBehaviour(rule, Math.min(trial.planned_size ?? usualSize, mostSize)) };
}

/** A trial's safety in the reader's scope: terms with rates, exposure, deviations by site, and how its stopping rule behaves. */
export async function readSafetySummary(work: DeskWork, trial: TrialRow) {
  const { trx, scope, now } = work;
  const whole = reachesTrial(scope, trial);
  const sites = whole ? null : scope.siteIds;
  const today = civilDay(now);
  const { terms, totals } = await countEventTerms(trx, trial.id, sites, mostTerms);
  const exposure = sites
    ? await sumExposure(trx, trial.id, sites, today)
    : await sumTrialExposure(trx, trial.id, today);
  const deviations = sites ? await sumDeviations(trx, trial.id, sites) : await sumTrialDeviations(trx, trial.id);
  const facts = terms.map(({ organ_class, not_graded, ...row }) => ({
    ...row,
    organClass: organ_class,
    notGraded: not_graded,
  }));
  return {
    ...safetySummary(facts, totals, exposure),
    mostTerms,
    today,
    lastEntryOn: await getSafetyAge(trx, trial.id, sites),
    deviations: deviations.map(({ site_code, with_one, ...row }) => {
      return { ...row, site: site_code, withOne: with_one };
    }),
    behaviour: whole ? await readBehaviour(work, trial) : null,
  };
}

export type SafetySummaryShown = Awaited<ReturnType<typeof readSafetySummary>>;
