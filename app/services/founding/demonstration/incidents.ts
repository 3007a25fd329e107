import { addDays } from "~/lib/civil-day";
import type { AssessmentStep, EventStep } from "./course-steps";
import type { Course } from "./courses";

type Step = EventStep | AssessmentStep;

const slip = "Typing error, corrected from the source document / Nhập nhầm, sửa theo tài liệu nguồn";

function isEvent(step: Step, event: EventStep["event"]): step is EventStep {
  return "event" in step && step.event === event;
}

/** The day of infusion is typed one day too early and put right the next evening (event 3 follows consent and enrolment). */
function mistypedInfusion(steps: Step[]): Step[] {
  return steps.flatMap((step): Step[] =>
    isEvent(step, "infused")
      ? [
          { ...step, on: addDays(step.on, -1), enteredOn: step.on },
          { ...step, enteredOn: addDays(step.on, 1), corrects: 3, reason: slip },
        ]
      : [step],
  );
}

/** A pain score at month 6 (assessment 3) is typed far too low, which makes a responder for one day. */
function mistypedScore(steps: Step[]): Step[] {
  return steps.flatMap((step): Step[] =>
    "timepoint" in step && step.timepoint === "month-6"
      ? [
          { ...step, scores: { ...step.scores, "pain-0-100": 6 } },
          { ...step, enteredOn: addDays(step.on, 1), corrects: 3, reason: slip },
        ]
      : [step],
  );
}

/** Enrolled although a criterion was not met: kept as a major protocol deviation with its reason. */
function ineligible(steps: Step[]): Step[] {
  const deviationReason =
    "Knee injection ten weeks before, seen after enrolment / Đã tiêm khớp gối mười tuần trước, phát hiện sau khi thu nhận";
  return steps.map((step) => (isEvent(step, "enrolled") ? { ...step, deviationReason } : step));
}

/** The second injection is declined; follow-up goes on. */
function stoppedTreatment(steps: Step[]): Step[] {
  const reason = "Declined the second injection / Không đồng ý tiêm lần hai";
  return steps.flatMap((step): Step[] =>
    "timepoint" in step && step.timepoint === "month-3"
      ? [step, { event: "treatment_stopped", on: step.on, details: { reason } }]
      : [step],
  );
}

const incidents: Readonly<Record<string, (steps: Step[]) => Step[]>> = {
  "P1 HN 1": mistypedInfusion,
  "P1 HUE 1": mistypedScore,
  "P1 DN 5": ineligible,
  "P1 HUE 2": stoppedTreatment,
};

/** The steps of a course with what went wrong on its way: one corrected event, one corrected assessment, one deviation, one stop. */
export function withIncidents(course: Course, steps: Step[]): Step[] {
  return incidents[`${course.cohort} ${course.site} ${course.place}`]?.(steps) ?? steps;
}
