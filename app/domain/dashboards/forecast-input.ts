import { daysBetween } from "~/lib/civil-day";

/** A site as a forecast sees it: its days, the stretches in which it did not enrol, how many it enrolled on which day. */
export interface ForecastSiteFacts {
  code: string;
  openedOn: string | null;
  plannedOpenOn: string | null;
  closedOn: string | null;
  pauses: readonly { from: string; until: string | null }[];
  /** In the order of days. */
  enrolled: readonly { day: string; count: number }[];
}

/** What a forecast of a trial starts from. */
export interface ForecastFacts {
  dataDate: string;
  /** Participants planned in all; null where the record does not say. */
  planned: number | null;
  plan: readonly { cohort_id: number; day: string; planned: number }[];
  sites: readonly ForecastSiteFacts[];
}

/** Counts that cannot all be true: where, what, and how many participants it concerns. */
export interface Contradiction {
  site: string;
  kind: "before_opening" | "after_closing" | "after_data_date" | "in_a_pause";
  count: number;
}

/** A site on the forecast's axis: days since the first site opened; day 0 is that day. */
export interface ForecastInputSite {
  code: string;
  opens: number;
  closes: number | null;
  pauses: { from: number; to: number }[];
  /** Days, counted from 1 at the end of the first, with how many were enrolled on each. */
  enrolled: { day: number; count: number }[];
}

/** Everything that a forecast is computed from, as it is stored with it. */
export interface ForecastInput {
  dataDate: string;
  /** The first day of the axis. */
  origin: string;
  /** Days known: those from the origin to the data date, both within. */
  known: number;
  target: number | null;
  /** The last day of the enrolment plan, counted like the days known; null without a plan. */
  deadline: number | null;
  /** Participants a site a month in the plan; null without one. */
  plannedRate: number | null;
  sites: ForecastInputSite[];
  contradictions: Contradiction[];
}

/** Days in a month, on average. */
export const monthDays = 30.4375;

function firstDay({ openedOn, enrolled }: ForecastSiteFacts): string | null {
  const first = enrolled[0]?.day ?? null;
  if (openedOn === null || first === null) return openedOn ?? first;
  return first < openedOn ? first : openedOn;
}

function contradictionsOf(site: ForecastSiteFacts, dataDate: string): Contradiction[] {
  const sum = (within: (day: string) => boolean): number =>
    site.enrolled.filter(({ day }) => within(day)).reduce((total, { count }) => total + count, 0);
  const found: [Contradiction["kind"], number][] = [
    ["before_opening", sum((day) => day <= dataDate && (site.openedOn === null || day < site.openedOn))],
    ["after_closing", sum((day) => day <= dataDate && site.closedOn !== null && day > site.closedOn)],
    ["after_data_date", sum((day) => day > dataDate)],
    [
      "in_a_pause",
      sum((day) => site.pauses.some(({ from, until }) => day >= from && day <= (until ?? dataDate) && day <= dataDate)),
    ],
  ];
  return found.flatMap(([kind, count]) => (count > 0 ? [{ site: site.code, kind, count }] : []));
}

/** Where a plan ends, and how many participants a site a month it expects: over the sites that opened or are to open. */
function readPlan(plan: ForecastFacts["plan"], sites: number): { end: string | null; rate: number | null } {
  const days = plan.map(({ day }) => day).toSorted();
  const [first, end] = [days[0], days.at(-1)];
  if (first === undefined || end === undefined || sites === 0) return { end: end ?? null, rate: null };
  const last = new Map<number, number>();
  for (const { cohort_id, planned } of plan.toSorted((a, b) => (a.day < b.day ? -1 : 1))) last.set(cohort_id, planned);
  const planned = [...last.values()].reduce((sum, count) => sum + count, 0);
  const months = (daysBetween(first, end) + 1) / monthDays;
  return { end, rate: planned > 0 ? planned / months / sites : null };
}

/**
 * A trial's facts on one axis of days. Enrolment after the data date is left out; a site that enrolled before it opened or
 * after it closed is taken to have been open then, and a pause in which it enrolled for none; each such contradiction is named. A site that never opened and never enrolled
 * is left out unless its opening is planned after the data date. Null when no site is left: there is no axis.
 */
export function forecastInput({ dataDate, planned, plan, sites }: ForecastFacts): ForecastInput | null {
  const comes = (site: ForecastSiteFacts): string | null =>
    firstDay(site) ?? (site.plannedOpenOn !== null && site.plannedOpenOn > dataDate ? site.plannedOpenOn : null);
  const coming = sites.flatMap((site) => {
    const from = comes(site);
    return from === null ? [] : [{ site, from }];
  });
  const origin = coming.map(({ from }) => from).toSorted()[0];
  if (origin === undefined) return null;
  const start = (day: string): number => daysBetween(origin, day);
  const end = (day: string): number => start(day) + 1;
  const known = Math.max(0, end(dataDate));
  const { end: planEnd, rate } = readPlan(plan, coming.length);
  return {
    dataDate,
    origin,
    known,
    target: planned,
    deadline: planEnd === null ? null : end(planEnd),
    plannedRate: rate,
    sites: coming.map(({ site, from }) => {
      const enrolled = site.enrolled
        .filter(({ day, count }) => day <= dataDate && count > 0)
        .map(({ day, count }) => ({ day: end(day), count }));
      const closes = site.closedOn === null ? null : Math.max(end(site.closedOn), enrolled.at(-1)?.day ?? 0);
      const pauses = site.pauses
        .filter((pause) => pause.from <= dataDate)
        .map((pause) => ({ from: start(pause.from), to: pause.until === null ? known : end(pause.until) }))
        .filter((pause) => pause.to > pause.from && !enrolled.some(({ day }) => day > pause.from && day <= pause.to));
      return { code: site.code, opens: start(from), closes, pauses, enrolled };
    }),
    contradictions: sites.flatMap((site) => contradictionsOf(site, dataDate)),
  };
}
