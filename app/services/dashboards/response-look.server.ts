import type { TrialRow } from "@db/queries/trials";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { Forbidden } from "~/lib/errors";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/** Whether the reader may look at the trial's accumulating outcomes, once the look is recorded. */
export function mayLook({ actor }: Pick<DeskWork, "actor">, trial: TrialRow): boolean {
  return reachesTrial(scopeOf(actor, "outcomes:look"), trial);
}

/**
 * Records a look at accumulating outcomes in the trial's audit chain: on which page, how many were evaluable, planned or not.
 * @throws Forbidden for somebody who may not look at those of this trial.
 */
export async function recordLook(
  work: DeskActionWork,
  trial: TrialRow,
  look: { page: "response" | "expansion" | "expansion-pdf"; evaluable: number },
): Promise<void> {
  if (!mayLook(work, trial)) throw new Forbidden("outcomes:look");
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "outcomes.looked-at",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: "page", from: null, to: look.page },
      { field: "evaluable", from: null, to: look.evaluable },
      { field: "planned", from: null, to: work.form.get("planned") === "yes" },
    ],
  });
}
