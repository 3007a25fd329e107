import { requireOpenUnit, requireWhole } from "~/domain/statistics/argument-checks";
import { binomialTable, upperTails } from "~/domain/statistics/designs/binomial-table";
import { stoppingCharacteristics } from "~/domain/statistics/designs/stopping-rule";
import type { StoppingLook } from "~/domain/statistics/designs/stopping-rule";

/** A Pocock-type boundary with what it attains. */
export interface PocockBoundary {
  looks: StoppingLook[];
  /** Level of each single look: stop when P(X >= x | acceptable rate) is at most this. Zero when no look can stop. */
  pointwiseLevel: number;
  /** Probability of stopping anywhere when the event rate is the acceptable one. */
  overallLevel: number;
}

/** Two tail probabilities nearer than this, relative to their size, are the same number reached by different sums. */
const SAME = 1e-12;

/**
 * Pocock-type boundary for continuous monitoring of toxicity: after every participant the same pointwise level is used,
 * the largest one for which the probability of ever stopping, when the rate is `acceptable`, is at most `overall`.
 * (Ivanova A, Qaqish BF, Schell MJ. Biometrics 2005;61:540-5.)
 *
 * @param most participants at most, one look after each.
 * @throws InvalidInput for a rate or level outside 0 to 1, or a size below 1.
 */
export function pocockStopping(acceptable: number, most: number, overall: number): PocockBoundary {
  requireOpenUnit(acceptable, "acceptable");
  requireOpenUnit(overall, "overall");
  requireWhole(most, "most", 1);
  const tails = upperTails(binomialTable(most, acceptable)).slice(1);
  const levels = [...new Set(tails.flatMap((tail) => [...tail]))]
    .filter((level) => level <= overall)
    .sort((a, b) => a - b);

  let low = -1;
  let high = levels.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const attained = stoppingCharacteristics(looksAt(tails, levels[middle] ?? 0), acceptable).stops;
    if (attained <= overall) low = middle;
    else high = middle;
  }
  const pointwiseLevel = levels[low] ?? 0;
  const looks = looksAt(tails, pointwiseLevel);
  return { looks, pointwiseLevel, overallLevel: stoppingCharacteristics(looks, acceptable).stops };
}

function looksAt(tails: readonly Float64Array[], level: number): StoppingLook[] {
  return tails.map((tail, index) => {
    const stopAt = tail.findIndex((probability) => probability <= level * (1 + SAME));
    return { n: index + 1, stopAt: stopAt < 0 ? null : stopAt };
  });
}
