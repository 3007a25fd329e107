/** The curve from this time on, with its limits (null where there are none) and the number censored at this time. */
export interface SurvivalStep {
  time: number;
  survival: number;
  lower: number | null;
  upper: number | null;
  censored: number;
}

export interface DrawnCurve {
  label: string;
  steps: readonly SurvivalStep[];
}

/** One point of one drawn curve; the band is absent where the curve has no limits. */
export interface SurvivalPoint {
  time: number;
  survival: number;
  band: [number, number] | undefined;
}

const mostPoints = 1_000;

/** The curve's points from (0, 1) on, at most 1,000, the last always kept. */
export function survivalPoints({ steps }: DrawnCurve): SurvivalPoint[] {
  const every = Math.ceil(steps.length / (mostPoints - 2));
  const kept = steps.filter((_, position) => position % every === 0 || position === steps.length - 1);
  return [
    { time: 0, survival: 1, band: [1, 1] },
    ...kept.map(({ time, survival, lower, upper }): SurvivalPoint => {
      return { time, survival, band: lower === null || upper === null ? undefined : [lower, upper] };
    }),
  ];
}

/** Latest time of all curves; 1 where there is none above 0. */
export function latestTime(curves: readonly DrawnCurve[]): number {
  return (
    curves.flatMap(({ steps }) => steps.map(({ time }) => time)).reduce((last, time) => Math.max(last, time), 0) || 1
  );
}
