import { daysBetween } from "~/lib/civil-day";
import { type ImmuneBestResponse, irecistBestResponse } from "./irecist-best-response";
import type { ImmuneVisit } from "./irecist-findings";
import { irecistCourse, type ImmuneStep } from "./irecist-visit";
import { readingCourse, type TumourReading } from "./tumour-readings";

/** One visit by iRECIST, derived, beside what the reader wrote. */
export interface ImmuneCourseVisit extends ImmuneStep {
  timepoint: string;
  assessedOn: string;
  sum: number | null;
  typed: string | null;
}

/** A reader's course by iRECIST; null best response without a sum before treatment. */
export interface ImmuneCourse {
  baselineSum: number | null;
  visits: ImmuneCourseVisit[];
  best: ImmuneBestResponse | null;
}

const nonTargets: readonly string[] = ["gone", "left", "progressed", "NE", "none"];

function findingsOf({ scores, answers }: TumourReading, day: number): ImmuneVisit {
  const targetSum = scores["target-sum"] ?? null;
  const nonTarget = answers["nontarget"] ?? "NE";
  return {
    day,
    targetSum,
    targetGone: answers["target-gone"] === "yes" || (answers["target-gone"] === undefined && targetSum === 0),
    nonTarget: (nonTargets.includes(nonTarget) ? nonTarget : "NE") as ImmuneVisit["nonTarget"],
    newLesions: scores["new-lesions"] ?? 0,
    newLesionSum: scores["new-lesion-sum"] ?? 0,
    newLesionsGrew: answers["new-lesions-grew"] === "yes",
  };
}

/**
 * A reader's course by iRECIST from what was entered at each visit. Without a sum before treatment nothing can be derived: no
 * visits and no best response.
 * @param from the civil day that days are counted from.
 */
export function immuneCourse(readings: readonly TumourReading[], from: string): ImmuneCourse {
  const { baseline, visits } = readingCourse(readings);
  const baselineSum = baseline?.scores["target-sum"] ?? null;
  if (baselineSum === null) return { baselineSum, visits: [], best: null };
  const dated = visits.map((reading) => ({
    reading,
    found: findingsOf(reading, daysBetween(from, reading.assessedOn)),
  }));
  const steps = irecistCourse(
    baselineSum,
    dated.map(({ found }) => found),
  );
  const course = steps.flatMap((step, index): ImmuneCourseVisit[] => {
    const visit = dated[index];
    if (!visit) return [];
    const { timepoint, assessedOn, answers } = visit.reading;
    return [{ ...step, timepoint, assessedOn, sum: visit.found.targetSum, typed: answers["overall"] ?? null }];
  });
  return { baselineSum, visits: course, best: irecistBestResponse(steps.map(({ response }) => response)) };
}
