import type { Selectable } from "kysely";
import type { AllocationSchemesTable } from "@db/tables/allocation";
import { type AllocationPlan, allocationPlan, type MadeAllocation } from "~/domain/cohorts/allocation/allocation-plan";
import { replayAllocation } from "~/domain/cohorts/allocation/draw-allocation";
import { openSealedText } from "~/services/sealing.server";

type Scheme = Selectable<AllocationSchemesTable>;

/** A scheme's plan and seed, opened. Never leaves the server. */
export function openScheme(scheme: Pick<Scheme, "plan_sealed" | "seed_sealed">): {
  plan: AllocationPlan;
  seed: string;
} {
  return {
    plan: allocationPlan.parse(JSON.parse(openSealedText(scheme.plan_sealed))),
    seed: openSealedText(scheme.seed_sealed),
  };
}

/** How many of a scheme's allocations are what its seed and plan give; fewer than all means that one was altered. */
export function replayedCount(
  scheme: Pick<Scheme, "plan_sealed" | "seed_sealed">,
  made: readonly MadeAllocation[],
): number {
  const { plan, seed } = openScheme(scheme);
  const replayed = replayAllocation(seed, plan, made);
  return made.filter(({ arm }, place) => replayed[place] === arm).length;
}
