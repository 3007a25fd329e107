import { activeTime } from "~/domain/statistics/forecast/site-window";
import { type ExactRate, exactRate } from "~/domain/statistics/rates/exact-rate";
import { daysBetween } from "~/lib/civil-day";
import { monthDays } from "./forecast-input";
import { silentAfterDays } from "./silent-after";

/** A rate is told from this many site-months of open enrolment on; below, its limits say nearly nothing. */
export const fewestSiteMonths = 3;

/** A site with its days, pauses and counts, as read. */
export interface SiteFacts {
  code: string;
  nameEn: string;
  nameVi: string;
  plannedOpenOn: string | null;
  openedOn: string | null;
  closedOn: string | null;
  lastReportOn: string | null;
  pauses: readonly { from: string; until: string | null }[];
  enrolled: readonly { day: string; count: number }[];
}

/** A rate of enrolment in participants a site-month; `tooShort` instead of figures below the floor on site-months. */
export type SiteRate = { kind: "rate"; enrolled: number; months: number } & ExactRate;
export interface TooShort {
  kind: "tooShort";
  enrolled: number;
  months: number;
}

/** A site as the table of sites shows it; days are whole days, null where the question does not arise. */
export interface SiteProgress extends Omit<SiteFacts, "pauses" | "enrolled"> {
  /** `undated`: participants were enrolled, but no day of opening is on record. */
  standing: "planned" | "undated" | "open" | "paused" | "closed";
  enrolled: number;
  rate: SiteRate | TooShort;
  /** From the planned to the actual opening; to today while it is overdue. Negative: before the plan. */
  activationLag: number | null;
  overdue: boolean;
  /** From opening to the first participant. */
  firstEnrolment: number | null;
  daysSinceReport: number | null;
  /** Open or paused, and without a report for longer than {@link silentAfterDays}. */
  silent: boolean;
  /** Open for the floor on site-months or more, and nobody enrolled. */
  zeroEnroller: boolean;
  /** Participants enrolled on a day that has not come, or on which the site was not open. */
  contradicted: number;
}

/** Enrolled over site-months with exact Poisson limits at 95%. Source: Garwood F. Biometrika 1936;28:437-442. */
export function siteRate(enrolled: number, months: number): SiteRate | TooShort {
  if (months < fewestSiteMonths) return { kind: "tooShort", enrolled, months };
  return { kind: "rate", enrolled, months, ...exactRate(enrolled, months, 0.95) };
}

/** Months in which a site's enrolment was open up to a day, both ends counted, pauses taken out; 0 before it opened. */
export function openMonths({ openedOn, closedOn, pauses }: SiteFacts, today: string): number {
  if (openedOn === null || openedOn > today) return 0;
  const at = (day: string): number => daysBetween(openedOn, day);
  const window = {
    opens: 0,
    closes: closedOn === null ? null : at(closedOn) + 1,
    pauses: pauses.map(({ from, until }) => ({ from: at(from), to: at(until ?? today) + 1 })),
  };
  return activeTime(window, 0, at(today) + 1) / monthDays;
}

function standingOf({ openedOn, closedOn, pauses }: SiteFacts, enrolled: number, today: string) {
  if (closedOn !== null && closedOn <= today) return "closed";
  if (openedOn === null && enrolled > 0) return "undated";
  if (openedOn === null || openedOn > today) return "planned";
  return pauses.some(({ from, until }) => from <= today && (until ?? today) >= today) ? "paused" : "open";
}

function activationOf({ plannedOpenOn, openedOn }: SiteFacts, today: string) {
  if (plannedOpenOn === null) return { activationLag: null, overdue: false };
  if (openedOn !== null) return { activationLag: daysBetween(plannedOpenOn, openedOn), overdue: false };
  if (plannedOpenOn > today) return { activationLag: null, overdue: false };
  return { activationLag: daysBetween(plannedOpenOn, today), overdue: true };
}

/** One site's standing in enrolment on a day; entries dated later are counted as contradicted and in nothing else. */
export function siteProgress(site: SiteFacts, today: string): SiteProgress {
  const { pauses: _, enrolled: days, ...facts } = site;
  const known = days.filter(({ day }) => day <= today);
  const sum = (counts: SiteFacts["enrolled"]): number => counts.reduce((total, { count }) => total + count, 0);
  const closed = ({ day }: { day: string }): boolean =>
    (site.openedOn !== null && day < site.openedOn) || (site.closedOn !== null && day > site.closedOn);
  const enrolled = sum(known);
  const months = openMonths(site, today);
  const first = known[0]?.day;
  const standing = standingOf(site, enrolled, today);
  const daysSinceReport = site.lastReportOn === null ? null : daysBetween(site.lastReportOn, today);
  return {
    ...facts,
    standing,
    enrolled,
    rate: siteRate(months === 0 ? 0 : enrolled, months),
    ...activationOf(site, today),
    firstEnrolment: first === undefined || site.openedOn === null ? null : daysBetween(site.openedOn, first),
    daysSinceReport,
    silent: (standing === "open" || standing === "paused") && (daysSinceReport ?? 0) > silentAfterDays,
    zeroEnroller: enrolled === 0 && months >= fewestSiteMonths,
    contradicted: sum(days.filter(({ day }) => day > today)) + sum(known.filter(closed)),
  };
}

/** All sites together: participants over site-months. */
export function pooledRate(sites: readonly SiteProgress[]): SiteRate | TooShort {
  const sum = (of: (site: SiteProgress) => number): number => sites.reduce((total, site) => total + of(site), 0);
  return siteRate(
    sum(({ rate }) => rate.enrolled),
    sum(({ rate }) => rate.months),
  );
}
