import { daysBetween } from "~/lib/civil-day";
import { type BestOverallResponse, bestOverallResponse, type BestResponseRules } from "./best-overall-response";
import type { ResponseCriteria } from "./response-criteria";
import { targetCourse, type TargetCourseStep, type TargetResponse } from "./target-response";
import { readingCourse, type TumourReading } from "./tumour-readings";
import { type NonTargetResponse, type VisitDerivation, type VisitResponse, visitResponse } from "./visit-response";

/** One visit as it was derived, beside what the reader wrote. */
export interface CourseVisit {
  timepoint: string;
  assessedOn: string;
  /** Days from the day that is counted from. */
  day: number;
  sum: number | null;
  /** Target response with what it was judged by; null where no sum was measured, so that the reader's own stands. */
  judged: TargetCourseStep | null;
  target: TargetResponse | "none";
  nonTarget: NonTargetResponse;
  newLesion: boolean;
  response: VisitResponse;
  derivation: VisitDerivation[];
  /** The overall response that the reader wrote; null where none was written. */
  typed: string | null;
}

/** A reader's course: visits and the best overall response, all derived. */
export interface ResponseCourse {
  baselineSum: number | null;
  visits: CourseVisit[];
  best: BestOverallResponse;
  rules: BestResponseRules;
}

/**
 * What a best overall response is derived by where the protocol says nothing else: confirmation after 28 days, stable disease
 * from day 42, one visit that was not evaluable in between. (RECIST 1.1, section 4.4 and table 3; the least duration of stable
 * disease is for the protocol to say, 6 to 8 weeks.)
 */
export const usualBestResponseRules: BestResponseRules = {
  confirmation: true,
  confirmAfterDays: 28,
  stableFromDay: 42,
  notEvaluableBetween: 1,
  stableBetween: false,
};

/** The usual rules with the protocol's own interval of confirmation, in days; the usual one where it states none. */
export function protocolResponseRules(confirmAfterDays: number | undefined): BestResponseRules {
  return { ...usualBestResponseRules, confirmAfterDays: confirmAfterDays ?? usualBestResponseRules.confirmAfterDays };
}

const targetResponses: readonly string[] = ["CR", "PR", "SD", "PD", "NE", "none"];
const nonTargetResponses: readonly string[] = ["CR", "non-CR/non-PD", "PD", "NE", "none"];

function nonTargetOf(reading: TumourReading, baseline: TumourReading | null): NonTargetResponse {
  const said = reading.answers["nontarget"];
  if (said !== undefined && nonTargetResponses.includes(said)) return said as NonTargetResponse;
  return baseline?.answers["nontarget"] === "none" ? "none" : "NE";
}

/** The target response that the reader wrote; `none` where there were no target lesions before treatment. */
function writtenTarget(reading: TumourReading, baselineSum: number | null): TargetResponse | "none" {
  const said = reading.answers["target"];
  if (said !== undefined && targetResponses.includes(said)) return said as TargetResponse | "none";
  return baselineSum === 0 ? "none" : "NE";
}

/**
 * Target responses from the sums of those visits that have one, by their day; empty without a sum before treatment, or with a
 * sum of zero, when there were no target lesions.
 */
function judgedTargets(
  visits: readonly { day: number; reading: TumourReading }[],
  baselineSum: number | null,
  criteria: ResponseCriteria,
  rules: BestResponseRules,
): Map<number, TargetCourseStep> {
  if (baselineSum === null || baselineSum === 0) return new Map();
  const measured = visits.flatMap(({ day, reading: { scores, answers } }) => {
    const sum = scores["target-sum"];
    if (sum === undefined) return [];
    const gone = answers["target-gone"];
    return [gone === undefined ? { day, sum } : { day, sum, allGone: gone === "yes" }];
  });
  return new Map(targetCourse(baselineSum, measured, criteria, rules).map((step) => [step.day, step]));
}

/**
 * A reader's course by RECIST 1.1 or mRECIST: target response from the sums where they were measured, else as written; overall
 * response of each visit; best overall response up to the first progression. What the reader wrote as overall response stands
 * beside and changes nothing.
 * @param from the civil day that days are counted from: the infusion, or the first reading where there was none.
 */
export function recistCourse(
  readings: readonly TumourReading[],
  from: string,
  criteria: ResponseCriteria,
  rules: BestResponseRules = usualBestResponseRules,
): ResponseCourse {
  const { baseline, visits } = readingCourse(readings);
  const baselineSum = baseline?.scores["target-sum"] ?? null;
  const dated = visits.map((reading) => ({ day: daysBetween(from, reading.assessedOn), reading }));
  const targets = judgedTargets(dated, baselineSum, criteria, rules);
  const course = dated.map(({ day, reading }): CourseVisit => {
    const judged = targets.get(day) ?? null;
    const target = judged?.response ?? writtenTarget(reading, baselineSum);
    const nonTarget = nonTargetOf(reading, baseline);
    const newLesion = reading.answers["new"] === "yes";
    return {
      timepoint: reading.timepoint,
      assessedOn: reading.assessedOn,
      day,
      sum: reading.scores["target-sum"] ?? null,
      judged,
      target,
      nonTarget,
      newLesion,
      ...visitResponse({ target, nonTarget, newLesion }),
      typed: reading.answers["overall"] ?? null,
    };
  });
  return { baselineSum, visits: course, best: bestOverallResponse(course, rules), rules };
}
