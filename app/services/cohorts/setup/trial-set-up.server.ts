import { getTrialInScope } from "@db/queries/desk-trials";
import type { TrialRow } from "@db/queries/trials";
import { reachesTrial } from "~/domain/access/scope";
import { type FieldChange, trialChain } from "~/domain/audit/audit-entry";
import { Forbidden, RuleViolation } from "~/lib/errors";
import type { Act } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * The trial that the form sets up: in the actor's scope as a whole, and registered.
 * @throws NotFound outside the scope; Forbidden for a scope of single sites; RuleViolation before registration.
 */
export async function trialToSetUp(work: DeskActionWork): Promise<TrialRow> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(work.scope, trial)) throw new Forbidden("setup:write");
  if (trial.standing !== "registered") throw new RuleViolation("trial_not_registered");
  return trial;
}

/** Writes one change of a trial's setup into its chain. */
export async function auditSetup(
  act: Act,
  trialId: number,
  change: { verb: string; entity: string; id: string; to: Record<string, FieldChange["to"]>; reason?: string },
): Promise<void> {
  const { to, ...entry } = change;
  const changes = Object.entries(to).map(([field, value]) => ({ field, from: null, to: value }));
  await recordAudit(act, { chain: trialChain(trialId), changes, ...entry });
}
