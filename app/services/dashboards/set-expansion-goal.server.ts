import { insertExpansionGoal, listExpansionGoals } from "@db/queries/expansion-goals";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** A goal to set. */
export interface GoalToSet {
  trialId: number;
  proposalId: number;
  responders: number;
  nullRate: number;
  /** The version of the public record that stands; null while there is none. */
  recordVersion: number | null;
  reason: string;
}

/**
 * Sets the next version of an expansion's goal, dated with the day of the act: a goal set after results were seen shows it.
 * @returns the version.
 */
export async function setExpansionGoal(act: Act, goal: GoalToSet): Promise<number> {
  const before = (await listExpansionGoals(act.trx, goal.proposalId)).at(-1);
  const version = (before?.version ?? 0) + 1;
  await insertExpansionGoal(act.trx, {
    proposal_id: goal.proposalId,
    trial_id: goal.trialId,
    version,
    responders: goal.responders,
    null_rate: goal.nullRate,
    set_on: civilDay(act.now),
    set_by: accountIdOf(act),
    set_at: act.now,
    record_version: goal.recordVersion,
    reason: goal.reason,
  });
  await recordAudit(act, {
    chain: trialChain(goal.trialId),
    verb: "expansion.goal-set",
    entity: "proposal",
    id: String(goal.proposalId),
    changes: [
      { field: "version", from: before?.version ?? null, to: version },
      { field: "responders", from: before?.responders ?? null, to: goal.responders },
      { field: "nullRate", from: before?.nullRate ?? null, to: goal.nullRate },
    ],
    reason: goal.reason,
  });
  return version;
}
