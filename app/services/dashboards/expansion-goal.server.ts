import { lockTrial } from "@db/queries/trials";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { expansionGoalForm } from "~/domain/dashboards/expansion/expansion-goal";
import { Forbidden, InvalidInput } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { readProposalOfTrial } from "./expansion-facts.server";
import { setExpansionGoal } from "./set-expansion-goal.server";

/**
 * Sets a goal from the posted form.
 * @throws Forbidden beside a grant for the whole trial's protocol; InvalidInput for a goal that nobody could reach.
 */
export async function setGoalFromForm(work: DeskActionWork): Promise<void> {
  const { trial, proposal } = await readProposalOfTrial(work);
  if (!reachesTrial(scopeOf(work.actor, "protocol:write"), trial)) throw new Forbidden("protocol:write");
  const typed = parseForm(expansionGoalForm, work.form);
  if (typed.reason.trim() === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  await lockTrial(work.trx, trial.id);
  await setExpansionGoal(work, {
    trialId: trial.id,
    proposalId: proposal.id,
    responders: typed.responders,
    nullRate: typed.nullRate,
    recordVersion: trial.public_version,
    reason: typed.reason.trim(),
  });
}
