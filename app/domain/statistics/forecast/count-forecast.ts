import { requireAbove, requireOpenUnit, requireWhole } from "../argument-checks";
import { countProbabilities } from "./enrolment-count";
import type { EnrolmentPosterior } from "./enrolment-posterior";
import { type EnrolmentSite, requireSites } from "./enrolment-site";
import { latentMoments } from "./latent-enrolment";

const leftOut = 1e-11;
const longest = 1 << 16;

/** How many further participants are enrolled by a horizon: `probabilities[j]` is that of exactly j, the last of j or more. */
export interface CountForecast {
  /** Months after the census. */
  horizon: number;
  mean: number;
  standardDeviation: number;
  probabilities: readonly number[];
}

/**
 * Distribution of the number of further participants enrolled by `horizon` months after the census.
 *
 * @param studyCap further participants at which the trial stops enrolling (the count is min(N, cap)), or null for none.
 * @throws InvalidInput for an impossible site, horizon or cap.
 */
export function countForecast(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  horizon: number,
  studyCap: number | null = null,
): CountForecast {
  requireSites(sites);
  requireAbove(horizon, "horizon", 0, true);
  if (studyCap !== null) requireWhole(studyCap, "studyCap");
  const { mean: expected, variance } = latentMoments(posterior, sites, horizon);
  let length = Math.ceil(expected + 10 * Math.sqrt(variance + expected)) + 20;
  let below: Float64Array;
  let rest: number;
  for (;;) {
    if (studyCap !== null) length = Math.min(length, studyCap);
    below = countProbabilities(posterior, sites, horizon, length);
    rest = Math.max(0, 1 - below.reduce((sum, value) => sum + value, 0));
    if (rest < leftOut || length === studyCap || length >= longest) break;
    length *= 2;
  }
  const probabilities = [...below, rest];
  const mean = probabilities.reduce((sum, value, count) => sum + count * value, 0);
  const spread = probabilities.reduce((sum, value, count) => sum + (count - mean) ** 2 * value, 0);
  return { horizon, mean, standardDeviation: Math.sqrt(spread), probabilities };
}

/**
 * Smallest count whose cumulative probability is at least `probability`.
 *
 * @throws InvalidInput unless 0 < probability < 1.
 */
export function countQuantile(probabilities: readonly number[], probability: number): number {
  requireOpenUnit(probability, "probability");
  let cumulative = 0;
  const found = probabilities.findIndex((value) => {
    cumulative += value;
    return cumulative >= probability;
  });
  return found < 0 ? probabilities.length - 1 : found;
}

/** Limits that leave at most (1 - level)/2 of the probability on either side; being whole counts they hold `level` or more. */
export function countInterval(probabilities: readonly number[], level: number): { lower: number; upper: number } {
  requireOpenUnit(level, "level");
  const tail = (1 - level) / 2;
  return { lower: countQuantile(probabilities, tail), upper: countQuantile(probabilities, 1 - tail) };
}
