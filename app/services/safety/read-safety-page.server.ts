import { listAdverseEvents } from "@db/queries/adverse-events";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { findSafetyPlan } from "@db/queries/safety";
import { countDoseLimiting, countSafetyByArm } from "@db/queries/safety-counts";
import type { TrialRow } from "@db/queries/trials";
import { isMasked, maySeeArms } from "~/domain/access/masking";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { boundaryTable, doseLimitingStanding } from "~/domain/safety/dose-limiting";
import { Forbidden } from "~/lib/errors";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readSafetySummary } from "~/services/dashboards/read-safety-summary.server";
import { deskHead } from "~/services/desk/trial-head";
import { missingOf } from "./read-adverse-event.server";
import { readClocks } from "./read-clocks.server";

const pageSize = 50;

/** Most running clocks that the page itself shows; all stand on their own page. */
const mostClocks = 10;

/** How far ahead the stopping boundary is told where no size is planned. */
const usualSize = 30;

async function readDoseLimiting({ trx }: DeskWork, trial: TrialRow) {
  const plan = (await findSafetyPlan(trx, trial.id)) ?? null;
  const rule =
    plan?.theta == null || plan.cutoff === null || plan.prior_a === null || plan.prior_b === null
      ? null
      : {
          acceptable: plan.theta,
          certainty: plan.cutoff,
          prior: { a: plan.prior_a, b: plan.prior_b },
        };
  const counts = (await countDoseLimiting(trx, trial.id)).map(({ code, infused, with_toxicity, not_judged }) => {
    return { code, infused, withToxicity: with_toxicity, notJudged: not_judged };
  });
  return {
    rule,
    definition: plan?.dose_limiting_definition ?? null,
    cohorts: doseLimitingStanding(counts, rule),
    boundary: rule ? boundaryTable(rule, Math.min(trial.planned_size ?? usualSize, 100)) : [],
  };
}

/**
 * A page of a trial's standing adverse events in scope, newest first; for those who reach the whole trial dose-limiting
 * toxicities by cohort, and events by arm where the trial is not masked for them. By arm in a masked trial: only by a look.
 */
export async function readSafetyPage(work: DeskWork, looked = false) {
  const { actor, trx, scope, params, request } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const before = wholeNumberFrom(new URL(request.url).searchParams.get("cursor"));
  const rows = await listAdverseEvents(trx, scope, { trialId: trial.id, before, limit: pageSize + 1 });
  const whole = reachesTrial(scope, trial);
  const masking = await getTrialMasking(trx, trial);
  const byArm = whole && may(actor, "participants:read") && maySeeArms(actor, masking);
  const writes = scopeOf(actor, "safety:write");
  return {
    head: deskHead(trial),
    events: rows.slice(0, pageSize).map((row) => ({
      ...row,
      particulars_sealed: null,
      missing: missingOf(row).length,
    })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    continued: before !== undefined,
    clocks: before === undefined ? (await readClocks(work)).open.slice(0, mostClocks) : [],
    summary: before === undefined ? await readSafetySummary(work, trial) : null,
    doseLimiting: whole ? await readDoseLimiting(work, trial) : null,
    masked: isMasked(masking),
    looks: byArm && isMasked(masking) && !looked && may(actor, "outcomes:look"),
    byArm: byArm && (looked || !isMasked(masking)) ? await countSafetyByArm(trx, trial.id) : null,
    may: {
      write: reachesTrial(writes, trial) || writes.siteIds.length > 0,
      configure: reachesTrial(scopeOf(actor, "safety:configure"), trial),
    },
  };
}

/** The same with adverse events by arm: a look that is recorded in the trial's audit chain. */
export async function lookAtSafetyByArm(work: DeskActionWork) {
  const shown = await readSafetyPage(work, true);
  if (shown.byArm === null) throw new Forbidden("outcomes:look");
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "safety.looked-at-by-arm",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "infused", from: null, to: shown.byArm.reduce((sum, { infused }) => sum + infused, 0) },
      { field: "planned", from: null, to: work.form.get("planned") === "yes" },
    ],
  });
  return shown;
}
