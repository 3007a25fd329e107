import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requireOpenUnit } from "../argument-checks";
import { type BandLimits, type BandScale, bandLimits } from "./confidence-band";
import { type Observation, type TimePoint, timePoints } from "./observation";

/** The curve from this time on: survival just after `time`, its standard error (null once nobody survives) and limits. */
export interface SurvivalStep extends TimePoint, BandLimits {
  survival: number;
  standardError: number | null;
}

/** A Kaplan-Meier curve: 1 from time 0 until the first step, then constant from each step to the next. */
export interface SurvivalCurve {
  participants: number;
  scale: BandScale;
  level: number;
  /** One step per distinct time, censoring times included, in rising order; empty for no participants. */
  steps: SurvivalStep[];
}

/** How the limits are drawn; log-log at 95% unless said otherwise. */
export interface BandChoice {
  scale?: BandScale;
  level?: number;
}

/**
 * Kaplan-Meier estimate of the probability to be without the event, with Greenwood's standard error and pointwise limits.
 *
 * S(t) = prod over event times <= t of (1 - d/n); standard error S sqrt(sum d / (n (n - d))), with d events among n at risk.
 * No participants: no steps. No events: S stays 1 with limits 1.
 *
 * @throws InvalidInput for a negative or non-finite time or a level outside (0, 1).
 * @see Kaplan EL, Meier P. J Am Stat Assoc 1958;53:457-481.
 */
export function kaplanMeier(observations: readonly Observation[], choice: BandChoice = {}): SurvivalCurve {
  const { scale = "log-log", level = 0.95 } = choice;
  requireOpenUnit(level, "level");
  const z = normalQuantile((1 + level) / 2, 0, 1);
  let survival = 1;
  let greenwood = 0;
  const steps = timePoints(observations).map((point) => {
    const survivors = point.atRisk - point.events;
    survival *= survivors / point.atRisk;
    if (survivors > 0) greenwood += point.events / (point.atRisk * survivors);
    const logError = Math.sqrt(greenwood);
    const standardError = survival > 0 ? survival * logError : null;
    return { ...point, survival, standardError, ...bandLimits(survival, logError, scale, z) };
  });
  return { participants: observations.length, scale, level, steps };
}
