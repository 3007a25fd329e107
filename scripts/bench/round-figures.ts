/** What one round of requests came to: how many were answered in how long (seconds), and each answer's milliseconds. */
export interface Round {
  requests: number;
  seconds: number;
  milliseconds: readonly number[];
}

/** A side's figures over its rounds: answers per second, and the 50th and 95th percentile of an answer's milliseconds. */
export interface SideFigures {
  perSecond: number;
  p50: number;
  p95: number;
  requests: number;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/**
 * The nearest-rank percentile: the smallest value that at least `share` (above 0, to 1) of the values do not exceed.
 * @throws RangeError for no values.
 */
export function nearestRank(values: readonly number[], share: number): number {
  const found = ascending(values)[Math.max(1, Math.ceil(share * values.length)) - 1];
  if (found === undefined) throw new RangeError("No values, no percentile.");
  return found;
}

/**
 * The median; of an even number of values the mean of the middle two.
 * @throws RangeError for no values.
 */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("No values, no median.");
  return (low + high) / 2;
}

/** Answers per second of one round. */
export function rateOf({ requests, seconds }: Round): number {
  return requests / seconds;
}

/**
 * The median over the rounds of each round's own rate and percentiles, so that one disturbed round does not tell.
 * @throws RangeError without rounds, or when a round has no answers.
 */
export function sideFigures(rounds: readonly Round[]): SideFigures {
  return {
    perSecond: median(rounds.map(rateOf)),
    p50: median(rounds.map(({ milliseconds }) => nearestRank(milliseconds, 0.5))),
    p95: median(rounds.map(({ milliseconds }) => nearestRank(milliseconds, 0.95))),
    requests: rounds.reduce((sum, { requests }) => sum + requests, 0),
  };
}

/**
 * The app's rate as a share of the ceiling's: the median of the ratios of neighbouring rounds, which were disturbed alike.
 * @throws RangeError without pairs.
 */
export function ratioOf(pairs: readonly { ceiling: Round; app: Round }[]): number {
  return median(pairs.map(({ ceiling, app }) => rateOf(app) / rateOf(ceiling)));
}
