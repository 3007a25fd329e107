import { daysBetween } from "~/lib/civil-day";

/** A site with the days between which it took participants into the cohorts so far. */
export interface ExposedSite {
  code: string;
  openedOn: string | null;
  closedOn: string | null;
  pauses: readonly { from: string; until: string | null }[];
  /** Participants enrolled there into the cohorts so far. */
  enrolled: number;
}

/** A site as the forecast takes it: participants over months of active exposure, pauses taken out. */
export interface SiteExposure {
  code: string;
  enrolled: number;
  months: number;
}

/** Mean days of a month. */
export const daysOfMonth = 365.25 / 12;

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/**
 * Months during which each site could enrol into the cohorts so far: from its opening to its closing, or to `until` (the day
 * of the last enrolment of cohorts that are full, else the data date), without its pauses. Sites that never opened, or that
 * are closed for good by `today`, do not enrol any more and are left out.
 */
export function siteExposures(sites: readonly ExposedSite[], until: string, today: string): SiteExposure[] {
  return sites.flatMap(({ code, openedOn, closedOn, pauses, enrolled }): SiteExposure[] => {
    if (openedOn === null || openedOn > today || (closedOn !== null && closedOn <= today)) return [];
    const end = closedOn === null ? until : earlier(closedOn, until);
    const paused = pauses.reduce((sum, pause) => {
      const from = later(pause.from, openedOn);
      const to = earlier(pause.until ?? end, end);
      return sum + Math.max(0, daysBetween(from, to));
    }, 0);
    const days = Math.max(enrolled > 0 ? 1 : 0, daysBetween(openedOn, end) - paused);
    return [{ code, enrolled, months: Math.round((days / daysOfMonth) * 100) / 100 }];
  });
}
