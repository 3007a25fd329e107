import type { EnrolmentSite } from "~/domain/statistics/forecast/enrolment-site";
import { openThroughout } from "~/domain/statistics/forecast/site-window";

/** A site with this history that stays open without pause or cap, unless told otherwise. */
export function openSite(enrolled: number, exposure: number, change: Partial<EnrolmentSite> = {}): EnrolmentSite {
  return { ...openThroughout, enrolled, exposure, capacity: null, ...change };
}

/** A site that opens `opens` months after the census. */
export function plannedSite(opens: number, change: Partial<EnrolmentSite> = {}): EnrolmentSite {
  return openSite(0, 0, { opens, ...change });
}

const enrolled = [1, 15, 4, 0, 9, 22, 2, 3, 0, 7];
const exposure = [6, 10, 8, 5, 9, 12, 4, 7, 3, 10];

/** Ten sites whose rates plainly differ: the histories behind `poisson_gamma_overdispersed.csv`. */
export const dispersedSites = enrolled.map((count, index) => openSite(count, exposure[index] ?? 0));
