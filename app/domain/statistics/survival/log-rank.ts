import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { requireSome } from "../argument-checks";
import { type Observation, timePoints } from "./observation";
import { quadraticForm } from "./quadratic-form";

/** Observed and expected events per group, in the order given, and the test of equal curves. */
export interface LogRank {
  observed: number[];
  expected: number[];
  /** Null, with `pValue`, when the groups cannot be told apart (no events, or fewer than two groups ever at risk). */
  chiSquare: number | null;
  degreesOfFreedom: number;
  pValue: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * Log-rank test of equal time-to-event curves in k groups, equal weight to every event time.
 *
 * At each event time with d events among n at risk, n_j in group j: expected d n_j / n, covariance
 * d (n - d)/(n - 1) (n_j/n) (1[j = l] - n_l/n). Chi² = (O - E)' V⁻ (O - E) on as many degrees of freedom as V has rank
 * (k - 1 when every group is at risk at some event).
 *
 * @throws InvalidInput for no groups, or naming `groups.<index>.<index>.time` for an impossible time.
 * @see Mantel N. Cancer Chemother Rep 1966;50:163-170. Peto R, Peto J. J R Stat Soc A 1972;135:185-207.
 */
export function logRank(groups: readonly (readonly Observation[])[]): LogRank {
  requireSome(groups, "groups");
  const points = groups.map((group, index) => timePoints(group, `groups.${index}`));
  const observed = points.map((group) => sum(group.map((point) => point.events)));
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  const eventTimes = new Set(points.flatMap((group) => group.filter((p) => p.events > 0).map((p) => p.time)));
  for (const time of eventTimes) {
    const atRisk = points.map((group) => group.find((point) => point.time >= time)?.atRisk ?? 0);
    const events = sum(points.map((group) => group.find((point) => point.time === time)?.events ?? 0));
    const total = sum(atRisk);
    const factor = total > 1 ? (events * (total - events)) / (total - 1) : 0;
    const share = atRisk.map((count) => count / total);
    share.forEach((own, row) => {
      expected[row] = (expected[row] ?? 0) + events * own;
      const line = covariance[row];
      share.forEach((other, column) => {
        if (line) line[column] = (line[column] ?? 0) + factor * own * ((row === column ? 1 : 0) - other);
      });
    });
  }
  const excess = observed.map((count, index) => count - (expected[index] ?? 0));
  const { value, rank } = quadraticForm(covariance, excess);
  if (rank === 0) return { observed, expected, chiSquare: null, degreesOfFreedom: 0, pValue: null };
  return { observed, expected, chiSquare: value, degreesOfFreedom: rank, pValue: 1 - chisquareCdf(value, rank) };
}
