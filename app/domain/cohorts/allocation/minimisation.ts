import type { AllocationPlan, MadeAllocation } from "./allocation-plan";
import { seededStream } from "./seeded-stream";

type Strata = Readonly<Record<string, string>>;

/**
 * The imbalance that would be if the participant went to `arm`: over all factors, by weight, the range over the arms of the
 * number at the participant's own level, each number divided by the arm's share (Pocock SJ, Simon R. Biometrics 1975;31:103).
 */
export function imbalanceWith(
  plan: AllocationPlan,
  history: readonly MadeAllocation[],
  strata: Strata,
  arm: string,
): number {
  return plan.factors.reduce((sum, factor) => {
    const alike = history.filter((made) => made.strata[factor.code] === strata[factor.code]);
    const counts = plan.arms.map(({ code, ratio }) => {
      const made = alike.filter((each) => each.arm === code).length;
      return (made + Number(code === arm)) / ratio;
    });
    return sum + factor.weight * (Math.max(...counts) - Math.min(...counts));
  }, 0);
}

/** One of several arms at random, each by its share. */
function chooseByShare(arms: AllocationPlan["arms"], uniform: number): string {
  const whole = arms.reduce((sum, { ratio }) => sum + ratio, 0);
  let left = uniform * whole;
  for (const { code, ratio } of arms) {
    if (left < ratio) return code;
    left -= ratio;
  }
  return arms.at(-1)?.code ?? "";
}

/**
 * The next arm by minimisation after Pocock and Simon: with the plan's probability one of the arms that leave the least
 * imbalance, else one of the others; ties are broken by the shares. Without history or when all arms balance alike, every arm
 * by its share. The draws are those of the stream numbered by the allocation.
 */
export function drawByMinimisation(
  seed: string,
  plan: AllocationPlan,
  history: readonly MadeAllocation[],
  strata: Strata,
): string {
  const stream = seededStream(seed, history.length);
  const judged = plan.arms.map((arm) => ({ arm, imbalance: imbalanceWith(plan, history, strata, arm.code) }));
  const least = Math.min(...judged.map(({ imbalance }) => imbalance));
  const best = judged.filter(({ imbalance }) => imbalance - least < 1e-9).map(({ arm }) => arm);
  const others = plan.arms.filter((arm) => !best.includes(arm));
  const keepsBalance = stream.uniform() < plan.probability;
  return chooseByShare(keepsBalance || others.length === 0 ? best : others, stream.uniform());
}
