import { findResponderDefinition } from "@db/queries/assessments";
import { listCohorts } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listExpansionGoals } from "@db/queries/expansion-goals";
import { listReleasedCohorts } from "@db/queries/progress";
import { listPlacedCounts } from "@db/queries/response-rows";
import { findSafetyPlan } from "@db/queries/safety";
import { countDoseLimiting } from "@db/queries/safety-counts";
import { listProposals } from "@db/queries/trial-page";
import type { TrialRow } from "@db/queries/trials";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { composeProgress } from "~/domain/dashboards/compose-progress";
import { composeExpansion } from "~/domain/dashboards/expansion/compose-expansion";
import type { BayesianStoppingRule } from "~/domain/statistics/designs/bayesian-stopping";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { readProgressFacts } from "~/services/publication/read-progress.server";
import { forecastExpansion } from "./expansion-forecast.server";
import { mayLook } from "./response-look.server";

async function readRule({ trx }: DeskWork, trialId: number): Promise<BayesianStoppingRule | null> {
  const plan = await findSafetyPlan(trx, trialId);
  if (plan?.theta == null || plan.cutoff === null || plan.prior_a === null || plan.prior_b === null) return null;
  return {
    acceptable: Number(plan.theta),
    certainty: Number(plan.cutoff),
    prior: { a: Number(plan.prior_a), b: Number(plan.prior_b) },
  };
}

/** A trial in scope with one of its proposals; the initial cohorts are "those so far". */
export async function readProposalOfTrial({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const proposal = (await listProposals(trx, trial.id)).find(({ id }) => String(id) === params["proposal"]);
  if (!proposal) throw new NotFound("proposal");
  return { trial, proposal };
}

async function readToxicity({ trx }: DeskWork, trialId: number, codes: readonly string[]) {
  const rows = (await countDoseLimiting(trx, trialId)).filter(({ code }) => codes.includes(code));
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    infused: sum(({ infused }) => infused),
    withToxicity: sum(({ with_toxicity }) => with_toxicity),
    notJudged: sum(({ not_judged }) => not_judged),
  };
}

async function readExpansion(work: DeskWork, trial: TrialRow, more: number, looked: boolean) {
  const { trx, now } = work;
  const today = civilDay(now);
  const base = (await listCohorts(trx, trial.id)).filter(({ kind }) => kind === "initial");
  const ids = base.map(({ id }) => id);
  const counts = (await listPlacedCounts(trx, trial.id)).filter(({ cohort_id }) => ids.includes(cohort_id));
  const released = await listReleasedCohorts(trx, trial.id);
  const progress = composeProgress(await readProgressFacts(trx, trial, today), { kind: "desk", outcomes: false });
  const open = ids.length > 0 && ids.every((id) => released.includes(id));
  const facts = {
    more,
    counts,
    outcomes: looked || open,
    defined: (await findResponderDefinition(trx, trial.id)) !== undefined,
    rule: await readRule(work, trial.id),
    toxicity: await readToxicity(
      work,
      trial.id,
      base.map(({ code }) => code),
    ),
    safety: progress.tracked && { ...progress.tracked.safety, enrolled: progress.tracked.enrolled },
  };
  const full = base.every(({ status }) => status === "closed");
  return {
    base: base.map(({ code, name_en, name_vi }) => ({ code, nameEn: name_en, nameVi: name_vi })),
    facts,
    released: open,
    forecast: await forecastExpansion(work, trial, { counts, more, full, today }),
  };
}

/**
 * Everything that the page of a proposed expansion says. Whoever reaches single sites only is told the proposal and its goal:
 * the rest is of the whole trial.
 */
export async function readExpansionFacts(work: DeskWork, looked: boolean) {
  const { trial, proposal } = await readProposalOfTrial(work);
  const goals = await listExpansionGoals(work.trx, proposal.id);
  const whole = reachesTrial(work.scope, trial);
  const read = whole ? await readExpansion(work, trial, proposal.additional, looked) : null;
  const expansion = read && composeExpansion({ ...read.facts, goals });
  return {
    trial,
    head: deskHead(trial),
    proposal,
    goals,
    today: civilDay(work.now),
    base: read?.base ?? [],
    expansion,
    forecast: read?.forecast ?? null,
    released: read?.released ?? false,
    looked,
    looks: expansion?.absent === "notReleased" && mayLook(work, trial),
    sets: whole && reachesTrial(scopeOf(work.actor, "protocol:write"), trial),
  };
}

export type ExpansionPageFacts = Awaited<ReturnType<typeof readExpansionFacts>>;
