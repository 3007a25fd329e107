import type { OverallStatus } from "./protocol-terms";
import type { RecruitmentStatus } from "./registry-terms";

const whoStatuses: Record<OverallStatus, RecruitmentStatus> = {
  not_yet_recruiting: "pending",
  recruiting: "recruiting",
  enrolling_by_invitation: "recruiting",
  active_not_recruiting: "complete",
  suspended: "suspended",
  terminated: "other",
  completed: "complete",
  withdrawn: "other",
  available: "other",
  no_longer_available: "other",
  temporarily_not_available: "other",
  approved_for_marketing: "other",
  withheld: "other",
  unknown: "other",
};

/**
 * WHO's recruitment status (item 18) of an overall status as ClinicalTrials.gov words it. WHO's "complete" means that nobody is
 * recruited any more, which both "active, not recruiting" and "completed" say; a stopped trial is "other".
 */
export function whoStatusOf(overall: OverallStatus): RecruitmentStatus {
  return whoStatuses[overall];
}

const overallOfWho: Record<RecruitmentStatus, OverallStatus> = {
  pending: "not_yet_recruiting",
  recruiting: "recruiting",
  suspended: "suspended",
  complete: "active_not_recruiting",
  other: "unknown",
};

/** The overall status that says no more than WHO's recruitment status does. */
export function overallStatusOf(status: RecruitmentStatus): OverallStatus {
  return overallOfWho[status];
}
