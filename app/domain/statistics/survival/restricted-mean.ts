import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireAbove } from "../argument-checks";
import type { SurvivalCurve, SurvivalStep } from "./kaplan-meier";

/** Mean event-free time up to `horizon`, in the unit of the times; all null where follow-up does not reach the horizon. */
export interface RestrictedMean {
  horizon: number;
  estimate: number | null;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
}

/** Areas under the curve of the pieces between time 0, the steps before the horizon, and the horizon; one more than steps. */
function pieceAreas(steps: readonly SurvivalStep[], horizon: number): number[] {
  return [...steps, undefined].map((step, index) => {
    const previous = steps[index - 1];
    const width = (step?.time ?? horizon) - (previous?.time ?? 0);
    return width * (previous?.survival ?? 1);
  });
}

/**
 * Restricted mean survival time: the area under a Kaplan-Meier curve from 0 to `horizon`, with a Wald interval at the
 * curve's level cut to [0, horizon].
 *
 * Variance: sum over event times t <= horizon of A(t)² d / (n (n - d)), with A(t) the area from t to the horizon.
 * A horizon after the last follow-up is refused with nulls, unless the curve has reached 0 by then (nobody is left).
 *
 * @throws InvalidInput unless the horizon is finite and above 0.
 * @see Royston P, Parmar MKB. BMC Med Res Methodol 2013;13:152. Klein JP, Moeschberger ML. Survival Analysis. 2003, 4.5.
 */
export function restrictedMean(curve: SurvivalCurve, horizon: number): RestrictedMean {
  requireAbove(horizon, "horizon", 0);
  const last = curve.steps.at(-1);
  if (!last || (last.time < horizon && last.survival > 0)) {
    return { horizon, estimate: null, standardError: null, lower: null, upper: null };
  }
  const steps = curve.steps.filter((step) => step.time <= horizon);
  const areas = pieceAreas(steps, horizon);
  let after = 0;
  let variance = 0;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    after += areas[index + 1] ?? 0;
    const { atRisk, events } = steps[index] ?? { atRisk: 0, events: 0 };
    if (atRisk > events) variance += (after * after * events) / (atRisk * (atRisk - events));
  }
  const estimate = after + (areas[0] ?? 0);
  const standardError = Math.sqrt(variance);
  const half = normalQuantile((1 + curve.level) / 2, 0, 1) * standardError;
  return {
    horizon,
    estimate,
    standardError,
    lower: Math.max(0, estimate - half),
    upper: Math.min(horizon, estimate + half),
  };
}
