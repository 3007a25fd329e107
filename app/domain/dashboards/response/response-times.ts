import { kaplanMeier } from "~/domain/statistics/survival/kaplan-meier";
import type { Observation } from "~/domain/statistics/survival/observation";
import { riskTable } from "~/domain/statistics/survival/risk-table";
import { survivalQuantile } from "~/domain/statistics/survival/survival-quantile";
import type { PersonCourse } from "./response-person";

/** A time to an event by Kaplan and Meier; days. Null where nobody is at risk. */
export interface TimesToEvent {
  participants: number;
  events: number;
  median: { time: number | null; lower: number | null; upper: number | null };
  steps: { time: number; survival: number; lower: number | null; upper: number | null; censored: number }[];
  risk: { time: number; atRisk: number; eventsBefore: number; censoredBefore: number }[];
  /** What went in, so that the method's page can be opened with it. */
  observations: Observation[];
}

/** When somebody first responded and until when, in days from the infusion; null for somebody who never did. */
export function responseSpan(course: PersonCourse): { from: number; until: number; ended: boolean } | null {
  const first = course.days.findIndex(({ responding }) => responding === true);
  const from = course.days[first]?.day;
  if (from === undefined) return null;
  const later = course.days.slice(first + 1);
  const end = later.find(({ responding, progressed }) => progressed || responding === false);
  if (end) return { from, until: end.day, ended: true };
  if (course.died) return { from, until: Math.max(from, course.followed), ended: true };
  const last = course.days.findLast(({ responding }) => responding === true)?.day ?? from;
  return { from, until: last, ended: false };
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
    risk: riskTable(observations, times),
    observations,
  };
}

/**
 * Time from infusion to the first visit in response, over all infused: who never responded is censored at the last visit that
 * was assessed, at day 0 where there was none.
 */
export function timeToResponse(courses: readonly PersonCourse[]): TimesToEvent | null {
  return timesOf(
    courses.map((course) => {
      const span = responseSpan(course);
      const last = course.days.findLast(({ responding }) => responding !== null)?.day ?? 0;
      return span ? { time: Math.max(0, span.from), event: true } : { time: Math.max(0, last), event: false };
    }),
  );
}

/**
 * Duration of response among those who responded: from the first visit in response to the first that is not, to progression
 * or death; else censored at the last visit in response. (Duration of response of RECIST 1.1, section 4.6, from the first
 * response on; for scores the same reading of the definition visit by visit.)
 */
export function durationOfResponse(courses: readonly PersonCourse[]): TimesToEvent | null {
  return timesOf(
    courses.flatMap((course) => {
      const span = responseSpan(course);
      return span ? [{ time: Math.max(0, span.until - span.from), event: span.ended }] : [];
    }),
  );
}
