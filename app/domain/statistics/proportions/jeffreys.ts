import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { requireEventsOf, requireOpenUnit } from "../argument-checks";
import type { IntervalEstimate } from "../interval-estimate";

/**
 * Jeffreys interval of a proportion, `x` of `n`, as fractions in [0, 1]: equal-tailed limits of Beta(x + 1/2, n - x + 1/2).
 *
 * The lower limit is set to 0 at x = 0 and the upper to 1 at x = n, as Brown, Cai and DasGupta propose.
 * The estimate is x/n, not the posterior mean. Of n = 0: estimate null, limits [0, 1].
 *
 * @throws InvalidInput unless 0 <= x <= n are whole and 0 < level < 1.
 * @see Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133.
 */
export function jeffreys(x: number, n: number, level = 0.95): IntervalEstimate {
  requireEventsOf(x, n);
  requireOpenUnit(level, "level");
  if (n === 0) return { estimate: null, lower: 0, upper: 1 };
  const tail = (1 - level) / 2;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  };
}
