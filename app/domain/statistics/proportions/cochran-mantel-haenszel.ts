import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { comparableStrata, type TwoArmStratum } from "./two-arm-stratum";

/** The test's statistic and its two-sided p value; both null when no stratum carries information. */
export interface CochranMantelHaenszel {
  chiSquare: number | null;
  pValue: number | null;
}

/**
 * Cochran-Mantel-Haenszel test of no difference between two arms within strata, 1 degree of freedom, no continuity correction.
 *
 * With t = x1 + x2 and N = n1 + n2 a stratum: chi² = (sum (x1 - n1 t/N))² / sum (n1 n2 t (N - t) / (N² (N - 1))).
 * A stratum with an empty arm, or all or none responding, carries no information; with none left both values are null.
 *
 * @throws InvalidInput unless every 0 <= x <= n is whole.
 * @see Mantel N, Haenszel W. J Natl Cancer Inst 1959;22:719-748.
 */
export function cochranMantelHaenszel(strata: readonly TwoArmStratum[]): CochranMantelHaenszel {
  let difference = 0;
  let variance = 0;
  for (const { x1, n1, x2, n2 } of comparableStrata(strata)) {
    const total = n1 + n2;
    const responders = x1 + x2;
    difference += x1 - (n1 * responders) / total;
    variance += (n1 * n2 * responders * (total - responders)) / (total * total * (total - 1));
  }
  if (variance === 0) return { chiSquare: null, pValue: null };
  const chiSquare = (difference * difference) / variance;
  return { chiSquare, pValue: 2 * normalCdf(-Math.sqrt(chiSquare), 0, 1) };
}
