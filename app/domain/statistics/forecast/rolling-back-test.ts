import { InvalidInput } from "~/lib/errors";
import { requireAbove, requireWhole } from "../argument-checks";
import { countForecast, countInterval, countQuantile } from "./count-forecast";
import type { EnrolmentSite } from "./enrolment-site";
import { fullBayesPosterior } from "./full-bayes";
import { intervalScore } from "./interval-score";
import { activeTime, requireWindow, shiftedWindow, type SiteWindow } from "./site-window";

/** What a site did: its window and its enrolment times, in months since the trial began. */
export interface SiteRecord extends SiteWindow {
  enrolments: readonly number[];
}

/** How the past is replayed. */
export interface BackTestPlan {
  /** Months since the trial began up to which enrolment is known. */
  until: number;
  /** Months ahead that each origin forecasts, such as 3. */
  horizon: number;
  /** Participants a site a month in the plan, or null for none. */
  plannedRate: number | null;
  /** Enrolments that an origin needs before it; 10 is the rule here. */
  minimumEnrolled: number;
}

/** One interval forecast against what happened; score in participants. */
export interface TestedInterval {
  lower: number;
  upper: number;
  covered: boolean;
  score: number;
}

/** One origin: a month end from which the next months were forecast with what was known then. */
export interface BackTestOrigin {
  month: number;
  enrolledBefore: number;
  actual: number;
  median: number;
  interval80: TestedInterval;
  interval90: TestedInterval;
}

/** Share of intervals that held what happened, and their mean score; null without origins. */
export interface BackTestSummary {
  coverage: number | null;
  meanScore: number | null;
}

/** The origins in order of time, and how the 80% and 90% intervals did. */
export interface BackTest {
  origins: BackTestOrigin[];
  level80: BackTestSummary;
  level90: BackTestSummary;
}

function siteAt(record: SiteRecord, month: number): EnrolmentSite {
  return {
    ...shiftedWindow(record, month),
    enrolled: record.enrolments.filter((time) => time <= month).length,
    exposure: activeTime(record, 0, month),
    capacity: null,
  };
}

function originAt(records: readonly SiteRecord[], month: number, plan: BackTestPlan): BackTestOrigin {
  const sites = records.filter((record) => record.opens < month + plan.horizon).map((record) => siteAt(record, month));
  const posterior = fullBayesPosterior(sites, plan.plannedRate);
  const { probabilities } = countForecast(posterior, sites, plan.horizon);
  const next = (time: number) => time > month && time <= month + plan.horizon;
  const actual = records.reduce((sum, record) => sum + record.enrolments.filter(next).length, 0);
  const tested = (level: number): TestedInterval => {
    const { lower, upper } = countInterval(probabilities, level);
    return { lower, upper, ...intervalScore(lower, upper, actual, level) };
  };
  return {
    month,
    enrolledBefore: sites.reduce((sum, site) => sum + site.enrolled, 0),
    actual,
    median: countQuantile(probabilities, 0.5),
    interval80: tested(0.8),
    interval90: tested(0.9),
  };
}

function summary(intervals: readonly TestedInterval[]): BackTestSummary {
  const count = intervals.length;
  if (count === 0) return { coverage: null, meanScore: null };
  return {
    coverage: intervals.filter((interval) => interval.covered).length / count,
    meanScore: intervals.reduce((sum, interval) => sum + interval.score, 0) / count,
  };
}

/**
 * Replays the trial: at every month end with enough enrolments behind it and a whole horizon of known months ahead, the
 * full-Bayes forecast of the number enrolled in that horizon is made from what was known then and held against what
 * happened. Openings, closings and pauses within the horizon are taken as they happened. Horizons of neighbouring origins
 * overlap, so the origins are not independent: coverage over few of them says little.
 *
 * @throws InvalidInput for a plan or window that is impossible or an enrolment outside 0 to `until` or in a closed site.
 * @see Tashman LJ. Int J Forecast 2000;16:437-450 (rolling origins).
 */
export function rollingBackTest(records: readonly SiteRecord[], plan: BackTestPlan): BackTest {
  requireAbove(plan.until, "until", 0, true);
  requireAbove(plan.horizon, "horizon", 0);
  requireWhole(plan.minimumEnrolled, "minimumEnrolled", 1);
  records.forEach((record, site) => {
    requireWindow(record, `sites.${site}`);
    record.enrolments.forEach((time, index) => {
      const inWindow = time >= Math.max(0, record.opens) && time <= Math.min(plan.until, record.closes ?? Infinity);
      const path = `sites.${site}.enrolments.${index}`;
      if (!inWindow)
        throw new InvalidInput([{ path, message: "must lie within the site's window and the known months" }]);
    });
  });
  const enrolledBy = (month: number) =>
    records.reduce((sum, record) => sum + record.enrolments.filter((time) => time <= month).length, 0);
  const months = Array.from({ length: Math.max(0, Math.floor(plan.until - plan.horizon)) }, (_, index) => index + 1);
  const origins = months
    .filter((month) => enrolledBy(month) >= plan.minimumEnrolled)
    .map((month) => originAt(records, month, plan));
  return {
    origins,
    level80: summary(origins.map((origin) => origin.interval80)),
    level90: summary(origins.map((origin) => origin.interval90)),
  };
}
