import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import { InvalidInput } from "~/lib/errors";
import { requireOpenUnit, requireWhole } from "~/domain/statistics/argument-checks";

/** Observed toxicity rates at which a BOIN trial moves: up at `escalate` or below, down at `deescalate` or above. */
export interface BoinRates {
  escalate: number;
  deescalate: number;
}

/**
 * Optimal interval boundaries: lambda_e = ln((1-f1)/(1-f)) / ln(f(1-f1)/(f1(1-f))) and
 * lambda_d = ln((1-f)/(1-f2)) / ln(f2(1-f)/(f(1-f2))), f the target rate, f1 and f2 the rates that are too low and too
 * high. (Liu S, Yuan Y. J R Stat Soc C 2015;64:507-23.)
 *
 * @param target wanted probability of dose-limiting toxicity.
 * @param tooLow f1, by default 0.6 of the target.
 * @param tooHigh f2, by default 1.4 times the target.
 * @throws InvalidInput unless 0 < tooLow < target < tooHigh < 1.
 */
export function boinRates(target: number, tooLow = 0.6 * target, tooHigh = 1.4 * target): BoinRates {
  requireOpenUnit(target, "target");
  requireOpenUnit(tooLow, "tooLow");
  requireOpenUnit(tooHigh, "tooHigh");
  if (!(tooLow < target && target < tooHigh)) {
    throw new InvalidInput([{ path: "target", message: "must lie between tooLow and tooHigh" }]);
  }
  const escalate = Math.log((1 - tooLow) / (1 - target)) / Math.log((target * (1 - tooLow)) / (tooLow * (1 - target)));
  const deescalate =
    Math.log((1 - target) / (1 - tooHigh)) / Math.log((tooHigh * (1 - target)) / (target * (1 - tooHigh)));
  return { escalate, deescalate };
}

/** What to do at a dose where `n` participants were treated, by the number with toxicity. */
export interface BoinBoundary {
  n: number;
  /** Escalate with this many or fewer. */
  escalateAt: number;
  /** De-escalate with this many or more. */
  deescalateAt: number;
  /** Give the dose and all above it up with this many or more; null where no number is enough. */
  eliminateAt: number | null;
}

/** How sure one must be that a dose is too toxic, and from how many participants on one may be. */
export interface BoinElimination {
  cutoff: number;
  fromSize: number;
}

/**
 * Boundary table for 1 to `most` participants at a dose: escalate at floor(lambda_e n), de-escalate at
 * ceil(lambda_d n), eliminate when P(p > target | x of n, Beta(1, 1)) exceeds the cut-off.
 *
 * @throws InvalidInput for rates as in `boinRates`, or a size that is not a whole number of 1 or more.
 */
export function boinBoundaries(
  target: number,
  most: number,
  rates: BoinRates = boinRates(target),
  elimination: BoinElimination = { cutoff: 0.95, fromSize: 3 },
): BoinBoundary[] {
  requireOpenUnit(target, "target");
  requireWhole(most, "most", 1);
  return Array.from({ length: most }, (_, index) => {
    const n = index + 1;
    return {
      n,
      escalateAt: Math.floor(rates.escalate * n),
      deescalateAt: Math.ceil(rates.deescalate * n),
      eliminateAt: n < elimination.fromSize ? null : eliminationCount(target, n, elimination.cutoff),
    };
  });
}

/** The smallest number of toxicities in n that eliminates a dose, or null. */
export function eliminationCount(target: number, n: number, cutoff = 0.95): number | null {
  for (let x = 0; x <= n; x++) {
    if (1 - betaCdf(target, x + 1, n - x + 1) > cutoff) return x;
  }
  return null;
}
