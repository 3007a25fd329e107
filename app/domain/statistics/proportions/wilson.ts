import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireEventsOf, requireOpenUnit } from "../argument-checks";
import type { IntervalEstimate } from "../interval-estimate";

/**
 * Wilson score interval of a proportion, `x` of `n`, as fractions in [0, 1], without continuity correction.
 *
 * With z = qnorm((1 + level)/2): (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n).
 * Lower is exactly 0 at x = 0 and upper exactly 1 at x = n. Of n = 0: estimate null, limits [0, 1].
 *
 * @throws InvalidInput unless 0 <= x <= n are whole and 0 < level < 1.
 * @see Wilson EB. J Am Stat Assoc 1927;22:209-212.
 */
export function wilson(x: number, n: number, level = 0.95): IntervalEstimate {
  requireEventsOf(x, n);
  requireOpenUnit(level, "level");
  if (n === 0) return { estimate: null, lower: 0, upper: 1 };
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const p = x / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    estimate: p,
    lower: x === 0 ? 0 : (centre - half) / scale,
    upper: x === n ? 1 : (centre + half) / scale,
  };
}
