import { requireAbove } from "../argument-checks";
import { type Observation, timePoints } from "./observation";

/** A column of the table under a survival curve: at risk at `time`, and what has happened before it. */
export interface RiskTableColumn {
  time: number;
  atRisk: number;
  eventsBefore: number;
  censoredBefore: number;
}

/**
 * Numbers at risk at the given times: participants whose follow-up is `time` or longer, so that at every column
 * atRisk + eventsBefore + censoredBefore is the number of participants.
 *
 * @throws InvalidInput for a negative or non-finite time, in the observations or in `times`.
 * @see Pocock SJ, Clayton TC, Altman DG. Lancet 2002;359:1686-1689.
 */
export function riskTable(observations: readonly Observation[], times: readonly number[]): RiskTableColumn[] {
  times.forEach((time, index) => requireAbove(time, `times.${index}`, 0, true));
  const points = timePoints(observations);
  return times.map((time) => {
    const before = points.filter((point) => point.time < time);
    const eventsBefore = before.reduce((sum, point) => sum + point.events, 0);
    const censoredBefore = before.reduce((sum, point) => sum + point.censored, 0);
    return { time, atRisk: observations.length - eventsBefore - censoredBefore, eventsBefore, censoredBefore };
  });
}
