import type { OverallStatus } from "../protocol-terms";
import type { RecruitmentStatus } from "../registry-terms";
import type { TrialRecord } from "../trial-record";

/** Where WHO's recruitment status (item 18) may go from where it stands. */
export const recruitmentTransitions: Readonly<Record<RecruitmentStatus, readonly RecruitmentStatus[]>> = {
  pending: ["recruiting", "suspended", "other"],
  recruiting: ["suspended", "complete", "other"],
  suspended: ["recruiting", "complete", "other"],
  complete: ["recruiting", "other"],
  other: ["recruiting", "suspended", "complete"],
};

/**
 * Where the overall status may go from where it stands. The three that end a trial lead nowhere. Source: ClinicalTrials.gov
 * Protocol Registration Data Element Definitions, "Overall Recruitment Status".
 */
export const overallTransitions: Readonly<Partial<Record<OverallStatus, readonly OverallStatus[]>>> = {
  not_yet_recruiting: ["recruiting", "enrolling_by_invitation", "suspended", "withdrawn"],
  recruiting: ["enrolling_by_invitation", "active_not_recruiting", "suspended", "terminated", "completed", "withdrawn"],
  enrolling_by_invitation: ["recruiting", "active_not_recruiting", "suspended", "terminated", "completed"],
  active_not_recruiting: ["recruiting", "enrolling_by_invitation", "suspended", "terminated", "completed"],
  suspended: ["recruiting", "enrolling_by_invitation", "active_not_recruiting", "terminated", "completed", "withdrawn"],
  terminated: [],
  completed: [],
  withdrawn: [],
};

const endings: ReadonlySet<OverallStatus | undefined> = new Set(["terminated", "completed", "withdrawn"]);
const stoppings: ReadonlySet<string | undefined> = new Set(["suspended", "terminated", "withdrawn"]);

/** Whether the trial is over: completed, terminated or withdrawn. */
export function hasEnded(record: TrialRecord): boolean {
  return endings.has(record.enrolment.overallStatus);
}

/** Whether the trial stands in a status that needs its why: suspended, terminated, withdrawn. */
export function isStopped({ enrolment }: TrialRecord): boolean {
  return stoppings.has(enrolment.recruitmentStatus) || stoppings.has(enrolment.overallStatus);
}

/** Whether the record says that participants are being taken in. */
export function isRecruiting({ enrolment }: TrialRecord): boolean {
  const { recruitmentStatus, overallStatus } = enrolment;
  return (
    recruitmentStatus === "recruiting" || overallStatus === "recruiting" || overallStatus === "enrolling_by_invitation"
  );
}

/** What a change of status is: none, allowed, against the order of statuses, or out of an ending, which a regulator looks at. */
export type Transition = "none" | "allowed" | "refused" | "reopened";

/** Judges the step from one record's status to another's, by the overall status where both state it, else by WHO's. */
export function transitionBetween(before: TrialRecord, after: TrialRecord): Transition {
  const [from, to] = [before.enrolment, after.enrolment];
  if (from.overallStatus !== to.overallStatus && from.overallStatus && to.overallStatus) {
    if (endings.has(from.overallStatus)) return "reopened";
    const next = overallTransitions[from.overallStatus];
    return next === undefined || next.includes(to.overallStatus) ? "allowed" : "refused";
  }
  if (from.recruitmentStatus === to.recruitmentStatus || !from.recruitmentStatus) return "none";
  if (!to.recruitmentStatus) return "refused";
  if (endings.has(from.overallStatus)) return "reopened";
  return recruitmentTransitions[from.recruitmentStatus].includes(to.recruitmentStatus) ? "allowed" : "refused";
}
