import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { countForecast, countQuantile } from "~/domain/statistics/forecast/count-forecast";
import { probabilityReached } from "~/domain/statistics/forecast/enrolment-count";
import { type EnrolmentPosterior, meanSiteRate } from "~/domain/statistics/forecast/enrolment-posterior";
import type { EnrolmentSite } from "~/domain/statistics/forecast/enrolment-site";
import { fewestExtraSites } from "~/domain/statistics/forecast/extra-sites";
import { fullBayesPosterior } from "~/domain/statistics/forecast/full-bayes";
import { laplaceTrend } from "~/domain/statistics/forecast/laplace-trend";
import { rollingBackTest, type SiteRecord } from "~/domain/statistics/forecast/rolling-back-test";
import { activeTime, shiftedWindow } from "~/domain/statistics/forecast/site-window";
import { addDays } from "~/lib/civil-day";
import { type ForecastInput, type ForecastInputSite, monthDays } from "./forecast-input";

/** The model behind every stored forecast: Poisson-gamma, full Bayes. */
export const forecastModel = "poisson-gamma-full-bayes-1";

/** Quantiles that a forecast shows: limits of its 80 and 50% bands, and the median. */
export const fanQuantiles = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Five values, in the order of {@link fanQuantiles}. */
export interface FanValues<Value> {
  q10: Value;
  q25: Value;
  q50: Value;
  q75: Value;
  q90: Value;
}

/** The number enrolled by the end of a day. */
export interface ForecastFanPoint extends FanValues<number> {
  day: string;
}

/** Why there is nothing to forecast. */
export type NoForecast = "no_site" | "no_target" | "target_reached" | "nothing_to_learn_from";

/** A trial's enrolment forecast, as stored and shown; days are civil days. */
export interface TrialForecast {
  cannot: NoForecast | null;
  enrolled: number;
  /** Site-months in which enrolment was open, pauses taken out. */
  siteMonths: number;
  fan: ForecastFanPoint[];
  /** The day of the last participant in; null where the sites do not get there with that probability. */
  lastIn: FanValues<string | null> | null;
  deadline: string | null;
  byDeadline: number | null;
  /** Fewest further sites that bring the probability to 80%; `sites` null when even `most` do not. */
  extra: { sites: number | null; probability: number; most: number } | null;
  trend: { z: number; pValue: number; from: string; siteChanges: boolean } | null;
  /** The last quarter's forecasts made at each month's end, against what happened. */
  backTest: { origins: ForecastOrigin[]; coverage80: number | null };
  rates: { code: string; mean: number }[];
}

/** One forecast of the past: its day, the three months' count that happened, and the 80% limits that were forecast. */
export interface ForecastOrigin {
  day: string;
  actual: number;
  median: number;
  lower: number;
  upper: number;
  covered: boolean;
}

const backTestMonths = 3;
const fewestBefore = 10;
const fewestForTrend = 4;
const mostExtraSites = 20;
const goal = 0.8;
const fanPoints = 12;
const furthestFan = 60;

const months = (days: number): number => days / monthDays;

function recordOf(site: ForecastInputSite): SiteRecord {
  return {
    opens: months(site.opens),
    closes: site.closes === null ? null : months(site.closes),
    pauses: site.pauses.map(({ from, to }) => ({ from: months(from), to: months(to) })),
    enrolments: site.enrolled.flatMap(({ day, count }) => Array.from({ length: count }, () => months(day))),
  };
}

function siteOf(record: SiteRecord, known: number): EnrolmentSite {
  const window = { opens: record.opens, closes: record.closes, pauses: record.pauses };
  return {
    ...shiftedWindow(window, known),
    enrolled: record.enrolments.length,
    exposure: activeTime(record, 0, known),
    capacity: null,
  };
}

function fan<Value>(values: readonly (Value | undefined)[], otherwise: Value): FanValues<Value> {
  const [q10 = otherwise, q25 = otherwise, q50 = otherwise, q75 = otherwise, q90 = otherwise] = values;
  return { q10, q25, q50, q75, q90 };
}

/** Laplace's test over the time in which the present sites were all open; over all known days where they never were. */
function trendOf(records: readonly SiteRecord[], input: ForecastInput): TrialForecast["trend"] {
  const known = months(input.known);
  const opened = records.filter(({ opens }) => opens < known);
  const last = opened.reduce((latest, { opens }) => Math.max(latest, opens), 0);
  const times = opened.flatMap(({ enrolments }) => enrolments);
  const after = times.filter((time) => time > last);
  const from = after.length >= fewestForTrend ? last : 0;
  const within = times.filter((time) => time > from).map((time) => time - from);
  if (within.length < fewestForTrend || known <= from) return null;
  const { z, pValue } = laplaceTrend(within, known - from);
  if (z === null || pValue === null) return null;
  const siteChanges = opened.some(({ opens, closes }) => opens > from || (closes !== null && closes < known));
  return { z, pValue, from: addDays(input.origin, Math.round(from * monthDays)), siteChanges };
}

function backTestOf(records: readonly SiteRecord[], input: ForecastInput): TrialForecast["backTest"] {
  const plan = { until: months(input.known), horizon: backTestMonths, plannedRate: input.plannedRate };
  const tested = rollingBackTest(records, { ...plan, minimumEnrolled: fewestBefore });
  return {
    coverage80: tested.level80.coverage,
    origins: tested.origins.map(({ month, actual, median, interval80: { lower, upper, covered } }) => ({
      day: addDays(input.origin, Math.round(month * monthDays) - 1),
      actual,
      median,
      lower,
      upper,
      covered,
    })),
  };
}

/** Horizons of the fan in months: even steps up to the plan's end or the 90% quantile, whichever is later, at most 5 years. */
function horizonsOf(last: number | null, deadline: number | null): number[] {
  const reach = Math.min(furthestFan, Math.max(3, last ?? furthestFan, deadline ?? 0));
  return Array.from({ length: fanPoints }, (_, index) => (reach * (index + 1)) / fanPoints);
}

interface Standing {
  posterior: EnrolmentPosterior;
  sites: EnrolmentSite[];
  enrolled: number;
  remaining: number;
  /** Months from the data date to the plan's end; null without a plan or where it has passed. */
  deadline: number | null;
}

function aheadOf({ posterior, sites, enrolled, remaining, deadline }: Standing, dataDate: string) {
  const dayAt = (month: number): string => addDays(dataDate, Math.ceil(month * monthDays));
  const completion = completionMonths(posterior, sites, remaining, fanQuantiles);
  const points = horizonsOf(completion.at(-1) ?? null, deadline).map((horizon) => {
    const { probabilities } = countForecast(posterior, sites, horizon, remaining);
    const counts = fanQuantiles.map((probability) => enrolled + countQuantile(probabilities, probability));
    return { day: dayAt(horizon), ...fan(counts, enrolled) };
  });
  const newSite = { opens: 0, closes: null, pauses: [], capacity: null };
  const question = { count: remaining, deadline: deadline ?? 0, goal, newSite, most: mostExtraSites };
  const extra = deadline === null ? null : fewestExtraSites(posterior, sites, question);
  return {
    fan: [{ day: dataDate, ...fan([], enrolled) }, ...points],
    lastIn: fan(
      completion.map((month) => (month === null ? null : dayAt(month))),
      null,
    ),
    byDeadline: deadline === null ? null : probabilityReached(posterior, sites, remaining, deadline),
    extra: extra && { sites: extra.extra, probability: extra.probability, most: mostExtraSites },
  };
}

/** What stands in the way of a forecast; null for nothing. */
function obstacle(input: ForecastInput, sites: readonly EnrolmentSite[], enrolled: number): NoForecast | null {
  if (sites.length === 0) return "no_site";
  if (input.target === null) return "no_target";
  if (enrolled >= input.target) return "target_reached";
  const exposed = sites.some(({ exposure }) => exposure > 0);
  return exposed || input.plannedRate !== null ? null : "nothing_to_learn_from";
}

/**
 * Forecast of a trial's enrolment in the Poisson-gamma model, with the test of a trend and the rolling back-test that belong
 * beside it. It assumes that each site's rate stays as it is. `cannot` says why there is no forecast; what can be said
 * without one is still said.
 *
 * @see Anisimov VV, Fedorov VV. Stat Med 2007;26:4958-4975.
 * @see Cox DR, Lewis PAW. The Statistical Analysis of Series of Events. Methuen 1966, section 3.3.
 * @see Tashman LJ. Int J Forecast 2000;16:437-450.
 */
export function trialForecast(input: ForecastInput): TrialForecast {
  const known = months(input.known);
  const records = input.sites.map(recordOf);
  const sites = records.map((record) => siteOf(record, known));
  const enrolled = sites.reduce((sum, site) => sum + site.enrolled, 0);
  const cannot = obstacle(input, sites, enrolled);
  const ends = input.deadline === null ? null : months(input.deadline - input.known);
  const learns = sites.some(({ exposure }) => exposure > 0) || input.plannedRate !== null;
  const posterior = learns ? fullBayesPosterior(sites, input.plannedRate) : null;
  const remaining = Math.max(0, (input.target ?? 0) - enrolled);
  const standing = { sites, enrolled, remaining, deadline: ends !== null && ends > 0 ? ends : null };
  const nothingAhead = { fan: [], lastIn: null, byDeadline: null, extra: null };
  return {
    cannot,
    enrolled,
    siteMonths: sites.reduce((sum, { exposure }) => sum + exposure, 0),
    ...(cannot === null && posterior ? aheadOf({ posterior, ...standing }, input.dataDate) : nothingAhead),
    deadline: input.deadline === null ? null : addDays(input.origin, input.deadline - 1),
    trend: trendOf(records, input),
    backTest: learns ? backTestOf(records, input) : { origins: [], coverage80: null },
    rates: posterior
      ? input.sites.flatMap(({ code }, index) => {
          const site = sites[index];
          return site ? [{ code, mean: meanSiteRate(posterior, site) }] : [];
        })
      : [],
  };
}
