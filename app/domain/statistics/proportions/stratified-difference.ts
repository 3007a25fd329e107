import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireOpenUnit } from "../argument-checks";
import type { IntervalEstimate } from "../interval-estimate";
import { comparableStrata, type TwoArmStratum } from "./two-arm-stratum";

/** A stratified difference of proportions with its standard error (0 when every stratum is all or none in both arms). */
export interface StratifiedDifference extends IntervalEstimate {
  standardError: number | null;
}

/**
 * Mantel-Haenszel difference of proportions over strata, with Sato's variance and a Wald interval cut to [-1, 1].
 *
 * With N = n1 + n2 a stratum: W = sum n1 n2 / N, d = sum (x1 n2 - x2 n1)/N / W,
 * P = sum (n1² x2 - n2² x1 + n1 n2 (n2 - n1)/2) / N², Q = sum (x1 (n2 - x2) + x2 (n1 - x1)) / 2N,
 * variance = (d P + Q) / W². Strata in which an arm is empty say nothing and are left out;
 * with none left: estimate and standard error null, limits [-1, 1].
 *
 * @throws InvalidInput unless every 0 <= x <= n is whole and 0 < level < 1.
 * @see Sato T. Biometrics 1989;45:1323-1324. Greenland S, Robins JM. Biometrics 1985;41:55-68.
 */
export function stratifiedDifference(strata: readonly TwoArmStratum[], level = 0.95): StratifiedDifference {
  requireOpenUnit(level, "level");
  let weight = 0;
  let sum = 0;
  let p = 0;
  let q = 0;
  for (const { x1, n1, x2, n2 } of comparableStrata(strata)) {
    const total = n1 + n2;
    weight += (n1 * n2) / total;
    sum += (x1 * n2 - x2 * n1) / total;
    p += (n1 * n1 * x2 - n2 * n2 * x1 + (n1 * n2 * (n2 - n1)) / 2) / (total * total);
    q += (x1 * (n2 - x2) + x2 * (n1 - x1)) / (2 * total);
  }
  if (weight === 0) return { estimate: null, standardError: null, lower: -1, upper: 1 };
  const estimate = sum / weight;
  const standardError = Math.sqrt(Math.max(0, estimate * p + q)) / weight;
  const half = normalQuantile((1 + level) / 2, 0, 1) * standardError;
  return {
    estimate,
    standardError,
    lower: Math.max(-1, estimate - half),
    upper: Math.min(1, estimate + half),
  };
}
