import type { EventKind } from "~/domain/cohorts/participant-event";
import { addDays } from "~/lib/civil-day";
import type { Course, Fate } from "./courses";
import { screeningReasons } from "./screening-reasons";
import type { SeededRandom } from "./seeded-random";
import { baselineScores, scoresAfter, type WomacScores } from "./womac-scores";
import { workingDay } from "./working-day";

/** An event of a made-up participant, with the day on which it is entered where that is a later one. */
export interface EventStep {
  event: EventKind;
  on: string;
  enteredOn?: string;
  details?: Record<string, string>;
  deviationReason?: string;
  corrects?: number;
  reason?: string;
}

/** An assessment of a made-up participant: scores, or why none could be taken. */
export interface AssessmentStep {
  timepoint: "baseline" | "month-3" | "month-6";
  on: string;
  enteredOn?: string;
  scores: WomacScores | null;
  notAssessedReason?: string;
  corrects?: number;
  reason?: string;
}

/** Everything that is entered of a participant after consent, in the order of entry; `infusedOn` is null without infusion. */
export interface CourseSteps {
  steps: (EventStep | AssessmentStep)[];
  infusedOn: string | null;
}

const unreachable = "Could not be reached by telephone or letter / Không liên lạc được qua điện thoại và thư";

function endInScreening(course: Course): EventStep[] {
  const on = workingDay(addDays(course.consentedOn, 7));
  if (course.fate === "screening-failed") {
    const reason = screeningReasons[course.place % screeningReasons.length] ?? "";
    return [{ event: "screening_failed", on, details: { reason } }];
  }
  if (course.fate === "left-in-screening") {
    return [{ event: "left", on, details: { reason: "No longer wishes to take part / Không muốn tham gia nữa" } }];
  }
  if (course.fate === "lost-in-screening") {
    return [{ event: "lost", on: workingDay(addDays(course.consentedOn, 30)), details: { reason: unreachable } }];
  }
  return [];
}

function endBeforeInfusion(fate: Fate, enrolledOn: string): EventStep[] {
  const on = workingDay(addDays(enrolledOn, 12));
  if (fate === "product-failed") {
    return [
      { event: "product_failed", on, details: { reason: "Sterility test failed / Không đạt kiểm tra vô khuẩn" } },
    ];
  }
  if (fate === "left-before-infusion") {
    return [{ event: "left", on, details: { reason: "Moved to another province / Chuyển đến tỉnh khác" } }];
  }
  return [];
}

/** From month 3 to the end of follow-up, by fate; a participant in follow-up has nothing beyond the last visit due. */
function followUp(course: Course, baseline: WomacScores, infusedOn: string, random: SeededRandom) {
  const month3 = workingDay(addDays(infusedOn, 91));
  const month6 = workingDay(addDays(infusedOn, 182));
  const responds = course.fate === "responder";
  const steps: (EventStep | AssessmentStep)[] = [
    { timepoint: "month-3", on: month3, scores: scoresAfter(baseline, responds, 3, random) },
  ];
  if (course.fate === "lost") {
    const lostOn = workingDay(addDays(month6, 28));
    steps.push({ timepoint: "month-6", on: lostOn, scores: null, notAssessedReason: unreachable });
    steps.push({ event: "lost", on: lostOn, details: { reason: unreachable } });
  }
  if (course.fate === "left-after-infusion") {
    const reason = "Wishes no further visits / Không muốn thăm khám tiếp";
    steps.push({ event: "left", on: workingDay(addDays(month3, 21)), details: { reason } });
  }
  if (responds || course.fate === "non-responder") {
    steps.push({ timepoint: "month-6", on: month6, scores: scoresAfter(baseline, responds, 6, random) });
    steps.push({ event: "completed", on: month6 });
  }
  return steps;
}

const endsInScreening: readonly Fate[] = ["screening-failed", "left-in-screening", "lost-in-screening", "in-screening"];
const neverInfused: readonly Fate[] = ["product-failed", "left-before-infusion", "in-manufacture"];

/** The steps of one made-up participant under their fate, on working days. */
export function courseSteps(course: Course, random: SeededRandom): CourseSteps {
  if (endsInScreening.includes(course.fate)) return { steps: endInScreening(course), infusedOn: null };
  const enrolledOn = workingDay(addDays(course.consentedOn, course.place === 1 ? 7 : random.whole(7, 13)));
  const baseline = baselineScores(random);
  const steps: (EventStep | AssessmentStep)[] = [
    { event: "enrolled", on: enrolledOn },
    { timepoint: "baseline", on: enrolledOn, scores: baseline },
  ];
  if (neverInfused.includes(course.fate)) {
    return { steps: [...steps, ...endBeforeInfusion(course.fate, enrolledOn)], infusedOn: null };
  }
  const infusedOn = workingDay(addDays(enrolledOn, course.cohort === "C2" ? 14 : random.whole(14, 24)));
  steps.push({ event: "infused", on: infusedOn });
  if (course.cohort === "P1") steps.push(...followUp(course, baseline, infusedOn, random));
  return { steps, infusedOn };
}
