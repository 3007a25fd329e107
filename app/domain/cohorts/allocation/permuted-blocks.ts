import type { AllocationPlan, MadeAllocation } from "./allocation-plan";
import { type SeededStream, seededStream } from "./seeded-stream";

/** One block in random order: each arm in its share (Fisher-Yates in Durstenfeld's form, CACM 1964;7:420). */
function shuffledBlock(plan: AllocationPlan, size: number, stream: SeededStream): string[] {
  const whole = plan.arms.reduce((sum, { ratio }) => sum + ratio, 0);
  const block = plan.arms.flatMap(({ code, ratio }) => Array.from({ length: (ratio * size) / whole }, () => code));
  for (let last = block.length - 1; last > 0; last -= 1) {
    const other = stream.below(last + 1);
    const held = block[last] ?? "";
    block[last] = block[other] ?? "";
    block[other] = held;
  }
  return block;
}

/** The stratum as text: the levels of all factors in the plan's order. */
export function stratumOf(plan: AllocationPlan, strata: Readonly<Record<string, string>>): string {
  return plan.factors.map(({ code }) => `${code}=${strata[code] ?? ""}`).join("|");
}

/**
 * The next arm by permuted blocks within strata, block sizes varying at random so that the end of a block cannot be foreseen
 * (ICH E9, section 2.3.2). Each stratum has a stream of its own, numbered by its first appearance in the history.
 */
export function drawFromBlocks(
  seed: string,
  plan: AllocationPlan,
  history: readonly MadeAllocation[],
  strata: Readonly<Record<string, string>>,
): string {
  const own = stratumOf(plan, strata);
  const seen = [...new Set(history.map((made) => stratumOf(plan, made.strata)))];
  const place = seen.indexOf(own);
  const stream = seededStream(seed, place === -1 ? seen.length : place);
  const used = history.filter((made) => stratumOf(plan, made.strata) === own).length;
  for (let passed = 0; ;) {
    const size = plan.blockSizes[stream.below(plan.blockSizes.length)] ?? 1;
    const block = shuffledBlock(plan, size, stream);
    const arm = block[used - passed];
    if (arm !== undefined) return arm;
    passed += block.length;
  }
}
