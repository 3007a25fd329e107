import { requireAbove } from "../argument-checks";

/**
 * One participant's follow-up: `time` from the origin (any unit, 0 or more) to the event, or to the last day the
 * participant was known to be without it (`event` false: censored).
 */
export interface Observation {
  time: number;
  event: boolean;
}

/** Everything that happened at one distinct time; `atRisk` counts participants with time >= this one. */
export interface TimePoint {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
}

/**
 * The distinct times in rising order with what happened at each; participants censored at a time are still at risk of an
 * event at that time. Empty for no observations.
 *
 * @throws InvalidInput naming `<path>.<index>.time` for a time that is negative or not finite.
 */
export function timePoints(observations: readonly Observation[], path = "observations"): TimePoint[] {
  observations.forEach(({ time }, index) => requireAbove(time, `${path}.${index}.time`, 0, true));
  const points = new Map<number, TimePoint>();
  for (const { time, event } of observations) {
    const point = points.get(time) ?? { time, atRisk: 0, events: 0, censored: 0 };
    if (event) point.events += 1;
    else point.censored += 1;
    points.set(time, point);
  }
  let atRisk = observations.length;
  return [...points.values()]
    .sort((a, b) => a.time - b.time)
    .map((point) => {
      const full = { ...point, atRisk };
      atRisk -= point.events + point.censored;
      return full;
    });
}
