import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { InvalidInput } from "~/lib/errors";
import { requireAbove } from "../argument-checks";

/** z below 0: enrolment slows down; above 0: it speeds up. Both values are null while nobody is enrolled. */
export interface LaplaceTrend {
  enrolled: number;
  z: number | null;
  pValue: number | null;
}

/**
 * Laplace's test of a trend in a Poisson process: K enrolments at `times` within (0, duration], no trend meaning that they
 * lie evenly. z = (sum t - K T/2) / (T sqrt(K/12)), two-sided p from the normal distribution (good from K of about 4).
 *
 * The sites must have been the same throughout: sites opening one after another are a trend of their own.
 *
 * @throws InvalidInput for a duration that is not above 0 or a time outside 0 to duration.
 * @see Cox DR, Lewis PAW. The Statistical Analysis of Series of Events. Methuen 1966, section 3.3.
 */
export function laplaceTrend(times: readonly number[], duration: number): LaplaceTrend {
  requireAbove(duration, "duration", 0);
  times.forEach((time, index) => {
    if (!(time >= 0 && time <= duration)) {
      throw new InvalidInput([{ path: `times.${index}`, message: "must lie between 0 and the duration" }]);
    }
  });
  const enrolled = times.length;
  if (enrolled === 0) return { enrolled, z: null, pValue: null };
  const sum = times.reduce((total, time) => total + time, 0);
  const z = (sum - (enrolled * duration) / 2) / (duration * Math.sqrt(enrolled / 12));
  return { enrolled, z, pValue: 2 * normalCdf(-Math.abs(z), 0, 1) };
}
