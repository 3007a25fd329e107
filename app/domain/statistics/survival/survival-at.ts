import { requireAbove } from "../argument-checks";
import type { SurvivalCurve } from "./kaplan-meier";

/** Survival read off the curve at one time. `survival` and the limits are null beyond the last follow-up. */
export interface SurvivalReading {
  time: number;
  atRisk: number;
  survival: number | null;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Reads a Kaplan-Meier curve at `time` (landmark survival): the value of the last step at or before it, 1 before the first.
 * `atRisk` counts participants with time >= `time`. After the last follow-up nobody is at risk and the curve is not known
 * (nulls), unless it has fallen to 0 already, where it stays.
 *
 * @throws InvalidInput if `time` is negative or not finite.
 */
export function survivalAt(curve: SurvivalCurve, time: number): SurvivalReading {
  requireAbove(time, "time", 0, true);
  const reached = curve.steps.findLast((step) => step.time <= time);
  const next = curve.steps.find((step) => step.time >= time);
  const atRisk = next?.atRisk ?? 0;
  if (!next && reached?.survival !== 0) {
    return { time, atRisk, survival: null, standardError: null, lower: null, upper: null };
  }
  if (!reached) return { time, atRisk, survival: 1, standardError: 0, lower: 1, upper: 1 };
  const { survival, standardError, lower, upper } = reached;
  return { time, atRisk, survival, standardError, lower, upper };
}
