import { RuleViolation } from "~/lib/errors";
import type { AllocationPlan, MadeAllocation } from "./allocation-plan";
import { drawByMinimisation } from "./minimisation";
import { drawFromBlocks } from "./permuted-blocks";

/**
 * The arm of the next participant: wholly decided by seed, plan, the allocations made before in their order, and the
 * participant's level of each factor. An arm once given is never drawn again for the same place.
 * @throws RuleViolation when a list made elsewhere is used up.
 */
export function drawAllocation(
  seed: string,
  plan: AllocationPlan,
  history: readonly MadeAllocation[],
  strata: Readonly<Record<string, string>>,
): string {
  if (plan.method === "permuted_blocks") return drawFromBlocks(seed, plan, history, strata);
  if (plan.method === "minimisation") return drawByMinimisation(seed, plan, history, strata);
  const arm = plan.method === "single_arm" ? plan.arms[0]?.code : plan.list[history.length];
  if (arm === undefined) throw new RuleViolation("allocation_list_used_up");
  return arm;
}

/**
 * The arms that seed and plan give for a whole history, in its order: equal to the arms stored, or somebody has altered one of
 * them. Each is drawn from what was stored before it.
 */
export function replayAllocation(seed: string, plan: AllocationPlan, history: readonly MadeAllocation[]): string[] {
  const ordered = history.toSorted((a, b) => a.number - b.number);
  return ordered.map(({ strata }, place) => drawAllocation(seed, plan, ordered.slice(0, place), strata));
}
