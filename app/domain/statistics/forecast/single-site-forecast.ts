import { requireAbove, requireUnit, requireWhole } from "../argument-checks";
import type { SharedRate } from "./enrolment-posterior";

/** The plan of a trial at one site, and what it has done by the census. */
export interface SingleSiteProgress {
  /** Participants planned, above 0. */
  plannedCount: number;
  /** Months in which they were planned, above 0. */
  plannedMonths: number;
  /** Trust in the plan, from 0 (none) to 1 (as though the whole plan had been seen). */
  trust: number;
  /** Participants enrolled by the census. */
  enrolled: number;
  /** Months of active enrolment by the census. */
  elapsed: number;
}

/**
 * Posterior of one site's rate in Gajewski's form: Gamma(n P + m, T P + t), with n participants planned over T months,
 * trust P, and m enrolled over t months.
 *
 * @throws InvalidInput for a plan that is not above 0, a trust outside 0 to 1, or a posterior without any information
 * (no trust, and nobody enrolled).
 * @see Gajewski BJ, Simon SD, Carlson SE. Stat Med 2008;27:2328-2340.
 */
export function singleSitePosterior(progress: SingleSiteProgress): SharedRate {
  const { plannedCount, plannedMonths, trust, enrolled, elapsed } = progress;
  requireAbove(plannedCount, "plannedCount", 0);
  requireAbove(plannedMonths, "plannedMonths", 0);
  requireUnit(trust, "trust");
  requireWhole(enrolled, "enrolled", trust === 0 ? 1 : 0);
  requireAbove(elapsed, "elapsed", 0, trust > 0);
  return { kind: "shared-rate", shape: plannedCount * trust + enrolled, rate: plannedMonths * trust + elapsed };
}

/**
 * Expected months until `count` more participants at one site that stays open: count rate / (shape - 1).
 * Null when shape <= 1: the expectation is then infinite.
 */
export function expectedMonths({ shape, rate }: SharedRate, count: number): number | null {
  requireWhole(count, "count");
  return shape > 1 ? (count * rate) / (shape - 1) : null;
}
