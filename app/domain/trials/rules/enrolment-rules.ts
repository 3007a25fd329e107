import type { OverallStatus } from "../protocol-terms";
import type { RecruitmentStatus } from "../registry-terms";
import { english, isBefore, isStopped } from "./conditions";
import { type RegistrationRule, rule } from "./rule";

/** WHO's recruitment status that goes with an overall status; those that say nothing of recruitment go with any. */
const goesWith: Partial<Record<OverallStatus, RecruitmentStatus>> = {
  not_yet_recruiting: "pending",
  recruiting: "recruiting",
  enrolling_by_invitation: "recruiting",
  active_not_recruiting: "complete",
  suspended: "suspended",
  completed: "complete",
};

/** When, how many and how far: items 16, 17 and 18. */
export const enrolmentRules: readonly RegistrationRule[] = [
  rule("first_enrolment", ["error", "who"], "enrolment.firstEnrolment", (r) => Boolean(r.enrolment.firstEnrolment)),
  rule(
    "first_enrolment_kind",
    ["error", "who"],
    "enrolment.firstEnrolment",
    ({ enrolment }) => !enrolment.firstEnrolment || Boolean(enrolment.firstEnrolment.kind),
  ),
  rule(
    "first_enrolment_future",
    ["error", "prs"],
    "enrolment.firstEnrolment",
    ({ enrolment: { firstEnrolment } }, today) =>
      firstEnrolment?.kind !== "actual" || !isBefore(today, firstEnrolment.date),
  ),
  rule(
    "first_enrolment_past",
    ["warning", "prs"],
    "enrolment.firstEnrolment",
    ({ enrolment: { firstEnrolment } }, today) =>
      firstEnrolment?.kind !== "anticipated" || !isBefore(firstEnrolment.date, today),
  ),
  rule(
    "first_enrolment_day",
    ["warning", "prs"],
    "enrolment.firstEnrolment",
    ({ enrolment: { firstEnrolment } }) => firstEnrolment?.kind !== "actual" || firstEnrolment.date.length === 10,
  ),
  rule(
    "pending_but_begun",
    ["error", "registry"],
    "enrolment.recruitmentStatus",
    ({ enrolment }) => enrolment.recruitmentStatus !== "pending" || enrolment.firstEnrolment?.kind !== "actual",
  ),
  rule("planned_size", ["error", "who"], "enrolment.plannedSize", (r) => r.enrolment.plannedSize !== undefined),
  rule(
    "planned_nobody",
    ["error", "prs"],
    "enrolment.plannedSize",
    ({ enrolment }) => enrolment.plannedSize !== 0 || enrolment.overallStatus === "withdrawn",
  ),
  rule(
    "withdrawn_enrolled",
    ["error", "prs"],
    "enrolment.statedEnrolled",
    ({ enrolment }) => enrolment.overallStatus !== "withdrawn" || (enrolment.statedEnrolled ?? 0) === 0,
  ),
  rule("enrolled_beyond_plan", ["warning", "registry"], "enrolment.statedEnrolled", ({ enrolment }) => {
    const { plannedSize, statedEnrolled } = enrolment;
    return plannedSize === undefined || statedEnrolled === undefined || statedEnrolled <= plannedSize;
  }),
  rule("recruitment_status", ["error", "who"], "enrolment.recruitmentStatus", (r) =>
    Boolean(r.enrolment.recruitmentStatus),
  ),
  rule("statuses_agree", ["error", "registry"], "enrolment.overallStatus", ({ enrolment }) => {
    const expected = enrolment.overallStatus && goesWith[enrolment.overallStatus];
    return !expected || !enrolment.recruitmentStatus || enrolment.recruitmentStatus === expected;
  }),
  rule(
    "why_stopped",
    ["error", "prs"],
    "enrolment.whyStopped",
    (r) => !isStopped(r) || english(r.enrolment.whyStopped),
  ),
  rule(
    "why_stopped_running",
    ["note", "registry"],
    "enrolment.whyStopped",
    (r) => isStopped(r) || !r.enrolment.whyStopped,
  ),
];
