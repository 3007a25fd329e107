import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import { requireAbove, requireOpenUnit, requireWhole } from "../argument-checks";

/** A rate and its exact limits in events per unit of exposure. Without exposure: rate null, limits [0, Infinity]. */
export interface ExactRate {
  rate: number | null;
  lower: number;
  upper: number;
}

/**
 * Rate of `events` over `exposure` (person-years, or whatever unit the rate is wanted per), with exact Poisson limits.
 *
 * With a = 1 - level: lower = qgamma(a/2; events) / exposure, 0 when there are no events;
 * upper = qgamma(1 - a/2; events + 1) / exposure. Events without any exposure are refused.
 *
 * @throws InvalidInput unless events is whole and not negative, exposure finite and not negative (above 0 once there are
 * events) and 0 < level < 1.
 * @see Garwood F. Biometrika 1936;28:437-442. Ulm K. Am J Epidemiol 1990;131:373-375.
 */
export function exactRate(events: number, exposure: number, level = 0.95): ExactRate {
  requireWhole(events, "events");
  requireAbove(exposure, "exposure", 0, events === 0);
  requireOpenUnit(level, "level");
  if (exposure === 0) return { rate: null, lower: 0, upper: Infinity };
  const tail = (1 - level) / 2;
  return {
    rate: events / exposure,
    lower: events === 0 ? 0 : gammaQuantile(tail, events, 1) / exposure,
    upper: (events === 0 ? -Math.log(tail) : gammaQuantile(1 - tail, events + 1, 1)) / exposure,
  };
}
