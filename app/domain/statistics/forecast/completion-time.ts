import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireOpenUnit, requireWhole } from "../argument-checks";
import { bracketedRoot } from "./bracketed-root";
import { probabilityReached } from "./enrolment-count";
import type { EnrolmentPosterior } from "./enrolment-posterior";
import { type EnrolmentSite, requireSites } from "./enrolment-site";
import { momentMatchedReached } from "./moment-matched";

/** A century: what is not reached by then is not reached. In months. */
export const furthestMonth = 1200;

const tiny = 1e-15;
const probit = (p: number) => normalQuantile(Math.min(1 - tiny, Math.max(tiny, p)), 0, 1);

/** Where the moment-matched probability reaches `target`, by halving (coarse: it only begins the exact search). */
function roughMonth(reached: (month: number) => number, target: number): number {
  let [low, high] = [0, furthestMonth];
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    if (reached(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}

/** A bracket of the root: known months on either side when they are near, else steps away from the rough month. */
function bracket(excess: (month: number) => number, rough: number, known: readonly number[]): [number, number] | null {
  let low = Math.max(0, ...known.filter((month) => excess(month) < 0));
  let high = Math.min(furthestMonth, ...known.filter((month) => excess(month) >= 0));
  if (low >= furthestMonth) return null;
  if (high < 1.25 * low) return [low, high];
  let stride = 0.02 * rough;
  if (excess(rough) < 0) {
    low = rough;
    while (low < furthestMonth && excess(Math.min(furthestMonth, low + stride)) < 0) {
      low = Math.min(furthestMonth, low + stride);
      stride *= 4;
    }
    high = Math.min(furthestMonth, low + stride);
    return low < furthestMonth ? [low, high] : null;
  }
  high = rough;
  while (high > stride && excess(high - stride) >= 0) {
    high -= stride;
    stride *= 4;
  }
  return [Math.max(0, high - stride), high];
}

/**
 * Months after the census by which the last of `count` further participants is in, one for each of the `probabilities`:
 * P(T <= h) = P(N(h) >= count), inverted. All 0 when `count` is 0.
 *
 * Null where that probability is not reached under the plan (the sites close or fill first, or within a century).
 *
 * @throws InvalidInput for an impossible site, count or probability.
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 */
export function completionMonths(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  count: number,
  probabilities: readonly number[],
): (number | null)[] {
  requireSites(sites);
  requireWhole(count, "count");
  probabilities.forEach((probability, index) => requireOpenUnit(probability, `probabilities.${index}`));
  const seen = new Map<number, number>();
  const reached = (month: number): number => {
    const value = seen.get(month) ?? probit(probabilityReached(posterior, sites, count, month));
    seen.set(month, value);
    return value;
  };
  let correction = 1;
  return probabilities.map((probability) => {
    if (count === 0) return 0;
    const excess = (month: number) => reached(month) - probit(probability);
    const rough = roughMonth((month) => momentMatchedReached(posterior, sites, count, month), probability);
    const ends = bracket(excess, Math.min(furthestMonth, rough * correction), [...seen.keys()]);
    if (!ends) return null;
    const month = bracketedRoot(excess, ends[0], ends[1]);
    correction = month / rough;
    return month;
  });
}
