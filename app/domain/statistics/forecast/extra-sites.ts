import { requireAbove, requireOpenUnit, requireWhole } from "../argument-checks";
import { probabilityReached } from "./enrolment-count";
import type { EnrolmentPosterior } from "./enrolment-posterior";
import { type EnrolmentSite, requireSites } from "./enrolment-site";
import type { SiteWindow } from "./site-window";

/** What is asked: `count` further participants by `deadline` months after the census, with probability `goal` (0.8 is usual). */
export interface ExtraSitesQuestion {
  count: number;
  deadline: number;
  goal: number;
  /** The window of each further site, in months from the census. */
  newSite: SiteWindow & { capacity: number | null };
  /** Largest number of further sites to consider. */
  most: number;
}

/** `extra` is null when even `most` further sites do not reach the goal; `probability` is that with the sites considered. */
export interface ExtraSitesAnswer {
  probabilityNow: number;
  extra: number | null;
  probability: number;
}

/**
 * The fewest further sites, all with the same window and rates drawn as for any site not yet open, that bring the
 * probability to have `count` further participants by the deadline to the goal. 0 when the present sites suffice.
 *
 * @throws InvalidInput for an impossible site, count, deadline, goal or limit.
 */
export function fewestExtraSites(
  posterior: EnrolmentPosterior,
  sites: readonly EnrolmentSite[],
  { count, deadline, goal, newSite, most }: ExtraSitesQuestion,
): ExtraSitesAnswer {
  const added: EnrolmentSite = { ...newSite, enrolled: 0, exposure: 0 };
  requireSites(sites);
  requireSites([added], "newSite");
  requireWhole(count, "count");
  requireAbove(deadline, "deadline", 0, true);
  requireOpenUnit(goal, "goal");
  requireWhole(most, "most");
  const chance = (extra: number) =>
    probabilityReached(posterior, [...sites, ...Array.from({ length: extra }, () => added)], count, deadline);
  const probabilityNow = chance(0);
  if (probabilityNow >= goal) return { probabilityNow, extra: 0, probability: probabilityNow };
  const probabilityMost = chance(most);
  if (probabilityMost < goal) return { probabilityNow, extra: null, probability: probabilityMost };
  let [tooFew, enough, probability] = [0, most, probabilityMost];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const reached = chance(middle);
    if (reached >= goal) [enough, probability] = [middle, reached];
    else tooFew = middle;
  }
  return { probabilityNow, extra: enough, probability };
}
