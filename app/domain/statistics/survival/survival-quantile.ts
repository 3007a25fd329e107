import { requireOpenUnit } from "../argument-checks";
import type { SurvivalCurve } from "./kaplan-meier";

/** A time by which a fraction has had the event, with limits; null where the curve or band does not fall that far. */
export interface SurvivalQuantile {
  probability: number;
  time: number | null;
  lower: number | null;
  upper: number | null;
}

const tolerance = Math.sqrt(Number.EPSILON);

/** First time at which a falling step function reaches `target`; the middle of its flat piece when it rests exactly there. */
function firstTimeAt(times: number[], heights: (number | null)[], target: number): number | null {
  const isAt = (index: number, limit: number) => {
    const height = heights[index];
    return height !== null && height !== undefined && height <= limit;
  };
  const touches = times.findIndex((_, index) => isAt(index, target + tolerance));
  if (touches < 0) return null;
  const passes = times.findIndex((_, index) => index >= touches && isAt(index, target - tolerance));
  const from = times[touches] ?? null;
  const to = passes < 0 ? (times.at(-1) ?? null) : (times[passes] ?? null);
  const height = heights[touches] ?? 0;
  if (from === null || to === null || Math.abs(height - target) > tolerance) return from;
  return (from + to) / 2;
}

/**
 * Quantile of time to event: the time by which `probability` of the participants have had it (0.5: the median).
 *
 * The limits invert the pointwise band of the curve: the lower limit is where the lower band reaches 1 - probability, the
 * upper limit where the upper band does. A curve or band that never falls that far gives null: not reached. Where the
 * curve is 0 and has no band, the lower band counts as 0, so that the lower limit is never later than the quantile.
 * A curve resting exactly at 1 - probability gives the middle of that flat piece, as R's `quantile.survfit` does.
 *
 * @throws InvalidInput unless 0 < probability < 1.
 * @see Brookmeyer R, Crowley J. Biometrics 1982;38:29-41.
 */
export function survivalQuantile(curve: SurvivalCurve, probability = 0.5): SurvivalQuantile {
  requireOpenUnit(probability, "probability");
  const target = 1 - probability;
  const times = curve.steps.map((step) => step.time);
  const readingOf = (heights: (number | null)[]) => firstTimeAt(times, heights, target);
  return {
    probability,
    time: readingOf(curve.steps.map((step) => step.survival)),
    lower: readingOf(curve.steps.map((step) => (step.survival === 0 ? 0 : step.lower))),
    upper: readingOf(curve.steps.map((step) => step.upper)),
  };
}
