import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { requireEventsOf, requireOpenUnit } from "../argument-checks";
import type { IntervalEstimate } from "../interval-estimate";

/**
 * Exact (Clopper-Pearson) interval of a proportion, `x` of `n`, as fractions in [0, 1].
 *
 * With a = 1 - level: lower = qbeta(a/2; x, n-x+1), 0 at x = 0; upper = qbeta(1-a/2; x+1, n-x), 1 at x = n.
 * Coverage is at least `level` for every true proportion. Of n = 0 nothing is known: estimate null, limits [0, 1].
 *
 * @throws InvalidInput unless 0 <= x <= n are whole and 0 < level < 1.
 * @see Clopper CJ, Pearson ES. Biometrika 1934;26:404-413.
 */
export function clopperPearson(x: number, n: number, level = 0.95): IntervalEstimate {
  requireEventsOf(x, n);
  requireOpenUnit(level, "level");
  if (n === 0) return { estimate: null, lower: 0, upper: 1 };
  const tail = (1 - level) / 2;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : x === n ? Math.pow(tail, 1 / n) : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : x === 0 ? -Math.expm1(Math.log(tail) / n) : betaQuantile(1 - tail, x + 1, n - x),
  };
}
