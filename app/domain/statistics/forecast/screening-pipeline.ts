import betaln from "@stdlib/math-base-special-betaln";
import gammaln from "@stdlib/math-base-special-gammaln";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { requireOpenUnit, requireWhole } from "../argument-checks";

/** Participants who consented to screening, by where they stand. */
export interface ScreeningProgress {
  /** Screened and enrolled. */
  enrolled: number;
  /** Screened and failed. */
  failed: number;
  /** Still in screening. */
  inScreening: number;
}

/** What becomes of the participants in screening. */
export interface ScreeningPipeline {
  /** Share of finished screenings that led to enrolment: Beta(a, b), its mean and limits. */
  conversion: { a: number; b: number; mean: number; lower: number; upper: number };
  /** `probabilities[j]`: exactly j of those in screening are enrolled. */
  probabilities: number[];
  expected: number;
}

/**
 * How many of the participants in screening will be enrolled. Conversion has Jeffreys' prior, so Beta(1/2 + enrolled,
 * 1/2 + failed); of m in screening j are enrolled with the beta-binomial probability C(m, j) B(a + j, b + m - j) / B(a, b).
 *
 * This speaks of the near future only. It must not be added to a forecast from enrolment rates, which holds these people
 * already.
 *
 * @param level of the equal-tailed limits of the conversion.
 * @throws InvalidInput for counts that are not whole or are negative, or a level outside (0, 1).
 * @see Skellam JG. J R Stat Soc B 1948;10:257-261.
 */
export function screeningPipeline(progress: ScreeningProgress, level = 0.9): ScreeningPipeline {
  const { enrolled, failed, inScreening } = progress;
  requireWhole(enrolled, "enrolled");
  requireWhole(failed, "failed");
  requireWhole(inScreening, "inScreening");
  requireOpenUnit(level, "level");
  const [a, b] = [enrolled + 0.5, failed + 0.5];
  const tail = (1 - level) / 2;
  const mean = a / (a + b);
  const probabilities = Array.from({ length: inScreening + 1 }, (_, j) => {
    const ways = gammaln(inScreening + 1) - gammaln(j + 1) - gammaln(inScreening - j + 1);
    return Math.exp(ways + betaln(a + j, b + inScreening - j) - betaln(a, b));
  });
  const conversion = { a, b, mean, lower: betaQuantile(tail, a, b), upper: betaQuantile(1 - tail, a, b) };
  return { conversion, probabilities, expected: inScreening * mean };
}
