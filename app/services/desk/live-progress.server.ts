import { getTrialInScope } from "@db/queries/desk-trials";
import { listProposals } from "@db/queries/trial-page";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { composeProgress } from "~/domain/dashboards/compose-progress";
import { civilDay } from "~/lib/civil-day";
import { Forbidden } from "~/lib/errors";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readProgressFacts } from "~/services/publication/read-progress.server";
import { deskHead } from "./trial-head";

/**
 * A trial's live progress: of the whole trial for those who hold the permission for it, of their own sites for the others.
 * Accumulating outcomes are shown only to those entitled, and only after a look was recorded (`outcomes`).
 * @throws Forbidden when outcomes are asked for by somebody who may not look at those of this trial.
 */
async function composeLive({ actor, trx, scope, params, now }: DeskWork, outcomes: boolean) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const today = civilDay(now);
  const looks = scopeOf(actor, "outcomes:look");
  const entitled = reachesTrial(looks, trial);
  if (outcomes && !entitled) throw new Forbidden("outcomes:look");
  const whole = reachesTrial(scope, trial);
  const facts = await readProgressFacts(trx, trial, today, whole ? null : scope.siteIds);
  return {
    trial,
    head: deskHead(trial),
    progress: composeProgress(facts, { kind: "desk", outcomes }),
    proposals: (await listProposals(trx, trial.id)).map(({ id, additional }) => ({ id, additional })),
    whole,
    today,
    looks: entitled && facts.definition !== null,
    looked: outcomes,
  };
}

/** Live progress without accumulating outcomes. */
export async function readLiveProgress(work: DeskWork) {
  const { trial: _, ...shown } = await composeLive(work, false);
  return shown;
}

/**
 * Live progress with accumulating outcomes. The look is an event of its own in the trial's audit chain: who, when, how many
 * had been assessed, planned or not.
 */
export async function lookAtOutcomes(work: DeskActionWork) {
  const { trial, ...shown } = await composeLive(work, true);
  const evaluable = shown.progress.tracked?.response?.whole.evaluable?.n ?? 0;
  const planned = work.form.get("planned") === "yes";
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "outcomes.looked-at",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "evaluable", from: null, to: evaluable },
      { field: "planned", from: null, to: planned },
    ],
  });
  return shown;
}
