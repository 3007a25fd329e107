import { requireAbove, requireWhole } from "../argument-checks";
import { requireWindow, type SiteWindow } from "./site-window";

/** What a site has done by the census: participants enrolled over its active exposure, pauses taken out. */
export interface SiteHistory {
  /** Participants enrolled, whole and not negative. */
  enrolled: number;
  /** Months open and enrolling, 0 for a site not yet open. */
  exposure: number;
}

/** One site at the census: its history, and its window in months from the census (0 is the census itself). */
export interface EnrolmentSite extends SiteHistory, SiteWindow {
  /** Participants the site may still enrol; null: no cap. */
  capacity: number | null;
}

/** @throws InvalidInput naming `<path>.<index>.enrolled` or `.exposure`; participants without exposure are refused. */
export function requireHistories(histories: readonly SiteHistory[], path = "sites"): void {
  histories.forEach(({ enrolled, exposure }, index) => {
    requireWhole(enrolled, `${path}.${index}.enrolled`);
    requireAbove(exposure, `${path}.${index}.exposure`, 0, enrolled === 0);
  });
}

/** @throws InvalidInput naming the site and field whose history, capacity or window is impossible. */
export function requireSites(sites: readonly EnrolmentSite[], path = "sites"): void {
  requireHistories(sites, path);
  sites.forEach((site, index) => {
    if (site.capacity !== null) requireWhole(site.capacity, `${path}.${index}.capacity`);
    requireWindow(site, `${path}.${index}`);
  });
}

/** Participants and active months of all sites together. */
export function totalHistory(histories: readonly SiteHistory[]): SiteHistory {
  return {
    enrolled: histories.reduce((sum, site) => sum + site.enrolled, 0),
    exposure: histories.reduce((sum, site) => sum + site.exposure, 0),
  };
}
