import { InvalidInput } from "~/lib/errors";
import { requireOpenUnit } from "../argument-checks";

/** The score of one prediction interval, in the unit of what was predicted; smaller is better. */
export interface IntervalScore {
  score: number;
  covered: boolean;
}

/**
 * Score of the interval [lower, upper] meant to hold `level` of the probability, once `actual` is known: its width, plus
 * 2/(1 - level) times the distance by which `actual` missed it. It rewards narrow intervals and punishes misses.
 *
 * @throws InvalidInput unless lower <= upper and 0 < level < 1.
 * @see Gneiting T, Raftery AE. J Am Stat Assoc 2007;102:359-378, section 6.2.
 */
export function intervalScore(lower: number, upper: number, actual: number, level: number): IntervalScore {
  requireOpenUnit(level, "level");
  if (!(lower <= upper)) throw new InvalidInput([{ path: "lower", message: "must not exceed upper" }]);
  const missed = Math.max(0, lower - actual) + Math.max(0, actual - upper);
  return { score: upper - lower + (2 / (1 - level)) * missed, covered: missed === 0 };
}

/**
 * Pinball loss of a predicted quantile: probability (actual - quantile) when it lies below `actual`,
 * (1 - probability) (quantile - actual) when above. The interval score is 2/(1 - level) times the sum of its two limits'.
 *
 * @throws InvalidInput unless 0 < probability < 1.
 * @see Koenker R, Bassett G. Econometrica 1978;46:33-50.
 */
export function pinballLoss(quantile: number, actual: number, probability: number): number {
  requireOpenUnit(probability, "probability");
  return actual >= quantile ? probability * (actual - quantile) : (1 - probability) * (quantile - actual);
}
