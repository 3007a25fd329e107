import { clopperPearson } from "~/domain/statistics/proportions/clopper-pearson";

/** An exact interval of x of n with its width; shares from 0 to 1. */
export interface IntervalWidth {
  x: number;
  n: number;
  lower: number;
  upper: number;
  width: number;
}

/** Two-sided confidence level of every interval of an expansion. */
export const expansionLevel = 0.95;

function widthOf(x: number, n: number): IntervalWidth {
  const { lower, upper } = clopperPearson(x, n, expansionLevel);
  return { x, n, lower, upper, width: upper - lower };
}

/** The interval so far, of the new participants alone and of all together, both at the rate seen so far. */
export interface WidthsOfExpansion {
  soFar: IntervalWidth;
  newAlone: IntervalWidth;
  pooled: IntervalWidth;
}

/**
 * What an expansion does to the width of the exact interval, if the rate stayed as it is: responders among `more` are
 * rounded to a whole number. Null where nobody was enrolled so far, so that there is no rate.
 * @throws InvalidInput for more responders than participants, or counts that are not whole.
 */
export function widthsOfExpansion(x: number, n: number, more: number): WidthsOfExpansion | null {
  if (n === 0) return null;
  const soFar = widthOf(x, n);
  const added = Math.round((x * more) / n);
  return { soFar, newAlone: widthOf(added, more), pooled: widthOf(x + added, n + more) };
}
