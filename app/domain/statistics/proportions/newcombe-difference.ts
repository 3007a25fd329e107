import type { IntervalEstimate } from "../interval-estimate";
import { wilson } from "./wilson";

/**
 * Difference of two independent proportions, x1/n1 - x2/n2, in [-1, 1], with Newcombe's hybrid score interval (method 10).
 *
 * With d = p1 - p2 and Wilson limits (l, u) of each: lower = d - sqrt((p1-l1)² + (u2-p2)²),
 * upper = d + sqrt((u1-p1)² + (p2-l2)²). If either group is empty: estimate null, limits [-1, 1].
 *
 * @throws InvalidInput unless 0 <= x <= n are whole in both groups and 0 < level < 1.
 * @see Newcombe RG. Stat Med 1998;17:873-890.
 */
export function newcombeDifference(x1: number, n1: number, x2: number, n2: number, level = 0.95): IntervalEstimate {
  const first = wilson(x1, n1, level);
  const second = wilson(x2, n2, level);
  const p1 = first.estimate;
  const p2 = second.estimate;
  if (p1 === null || p2 === null) return { estimate: null, lower: -1, upper: 1 };
  return {
    estimate: p1 - p2,
    lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower),
  };
}
