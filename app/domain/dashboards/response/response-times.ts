import { kaplanMeier } from "~/domain/statistics/survival/kaplan-meier";
import type { Observation } from "~/domain/statistics/survival/observation";
import { type RiskTableColumn, riskTable } from "~/domain/statistics/survival/risk-table";
import { type SurvivalReading, survivalAt } from "~/domain/statistics/survival/survival-at";
import { survivalQuantile } from "~/domain/statistics/survival/survival-quantile";
import type { CourseDay, PersonCourse } from "./response-person";

/** A time to an event by Kaplan and Meier; days. Null where nobody is at risk. */
export interface TimesToEvent {
  participants: number;
  events: number;
  median: { time: number | null; lower: number | null; upper: number | null };
  steps: { time: number; survival: number; lower: number | null; upper: number | null; censored: number }[];
  /** Numbers at risk at even times, with the curve and its limits there. */
  risk: (RiskTableColumn & Pick<SurvivalReading, "survival" | "lower" | "upper">)[];
  /** What went in, so that the method's page can be opened with it. */
  observations: Observation[];
}

/** A response in days from the infusion: from its first visit until it ended, or until it was last seen. */
export interface ResponseSpan {
  from: number;
  until: number;
  ended: boolean;
}

/** The visits that count: of tumour criteria those up to the first progression. */
function countedDays({ days, untilProgression }: PersonCourse): readonly CourseDay[] {
  const end = untilProgression ? days.findIndex(({ progressed }) => progressed) : -1;
  return end < 0 ? days : days.slice(0, end + 1);
}

const isResponse = (best: string | null) => best === "CR" || best === "PR";

/**
 * When somebody first responded and until when; null for somebody who never did. By tumour criteria only a best overall
 * response of CR or PR is one, from the visit that first showed it (whether or not that visit was confirmed at once), and it
 * ends with progression or death, not with a visit of stable disease. By scores it ends at the first visit that does not meet
 * the rule. (RECIST 1.1, section 4.6.2.)
 */
export function responseSpan(course: PersonCourse): ResponseSpan | null {
  if (course.untilProgression && !isResponse(course.best)) return null;
  const days = countedDays(course);
  const first = days.findIndex(({ responding }) => responding === true);
  const from = days[first]?.day;
  if (from === undefined) return null;
  const later = days.slice(first + 1);
  const end = later.find(
    ({ responding, progressed }) => progressed || (!course.untilProgression && responding === false),
  );
  if (end) return { from, until: end.day, ended: true };
  if (course.died) return { from, until: Math.max(from, course.followed), ended: true };
  const last = later.findLast(({ responding }) =>
    course.untilProgression ? responding !== null : responding === true,
  );
  return { from, until: last?.day ?? from, ended: false };
}

const columns = 5;

function timesOf(observations: Observation[]): TimesToEvent | null {
  if (observations.length === 0) return null;
  const curve = kaplanMeier(observations);
  const { time, lower, upper } = survivalQuantile(curve);
  const last = observations.reduce((most, each) => Math.max(most, each.time), 0);
  const stride = Math.max(1, Math.ceil(last / columns / 10) * 10);
  const times = Array.from({ length: Math.floor(last / stride) + 1 }, (_, index) => index * stride);
  return {
    participants: observations.length,
    events: observations.filter(({ event }) => event).length,
    median: { time, lower, upper },
    steps: curve.steps.map((step) => {
      const { survival, censored } = step;
      return { time: step.time, survival, lower: step.lower, upper: step.upper, censored };
    }),
    risk: riskTable(observations, times).map((column) => {
      const read = survivalAt(curve, column.time);
      return { ...column, survival: read.survival, lower: read.lower, upper: read.upper };
    }),
    observations,
  };
}

/**
 * Time from infusion to the first visit in response, over all infused: who never responded is censored at the last visit that
 * was assessed (of tumour criteria at progression, where there was one), at day 0 where there was none.
 */
export function timeToResponse(courses: readonly PersonCourse[]): TimesToEvent | null {
  return timesOf(
    courses.map((course) => {
      const span = responseSpan(course);
      const last = countedDays(course).findLast(({ responding }) => responding !== null)?.day ?? 0;
      return span ? { time: Math.max(0, span.from), event: true } : { time: Math.max(0, last), event: false };
    }),
  );
}

/**
 * Duration of response among those who responded, as `responseSpan` tells it; who is still in response is censored at the last
 * visit that was assessed. (Duration of overall response of RECIST 1.1, section 4.6.2; for scores the same reading of the
 * definition visit by visit.)
 */
export function durationOfResponse(courses: readonly PersonCourse[]): TimesToEvent | null {
  return timesOf(
    courses.flatMap((course) => {
      const span = responseSpan(course);
      return span ? [{ time: Math.max(0, span.until - span.from), event: span.ended }] : [];
    }),
  );
}
