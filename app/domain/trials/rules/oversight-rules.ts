import { english, isBefore, isRecruiting } from "./conditions";
import { type RegistrationRule, rule } from "./rule";

/** Ethics review, sharing, and what participants are owed: items 21 and 24, and the national part. */
export const oversightRules: readonly RegistrationRule[] = [
  rule("participant_payment", ["warning", "registry"], "oversight.participantPayment", (r) =>
    english(r.oversight.participantPayment),
  ),
  rule("injury_compensation", ["warning", "helsinki"], "oversight.injuryCompensation", (r) =>
    english(r.oversight.injuryCompensation),
  ),
  rule("insurer", ["note", "registry"], "oversight.insurer", (r) =>
    Boolean(r.oversight.insurer?.en || r.oversight.insurer?.vi),
  ),
  rule("ethics_status", ["error", "who"], "oversight.ethicsStatus", (r) => Boolean(r.oversight.ethicsStatus)),
  rule(
    "ethics_approval",
    ["error", "who"],
    "oversight.ethicsApprovedOn",
    (r) =>
      r.oversight.ethicsStatus !== "approved" ||
      Boolean(r.oversight.ethicsApprovedOn && r.oversight.ethicsCommittee?.en),
  ),
  rule(
    "ethics_number",
    ["warning", "circular43"],
    "oversight.ethicsApprovalNumber",
    (r) => r.oversight.ethicsStatus !== "approved" || Boolean(r.oversight.ethicsApprovalNumber),
  ),
  rule("ethics_contact", ["warning", "who"], "oversight.ethicsContact", (r) => Boolean(r.oversight.ethicsContact)),
  rule(
    "ethics_future",
    ["error", "registry"],
    "oversight.ethicsApprovedOn",
    (r, today) => !isBefore(today, r.oversight.ethicsApprovedOn),
  ),
  rule(
    "recruiting_needs_approval",
    ["error", "helsinki"],
    "oversight.ethicsStatus",
    (r) => !isRecruiting(r) || r.oversight.ethicsStatus === "approved",
  ),
  rule(
    "ethics_before_enrolment",
    ["error", "helsinki"],
    "oversight.ethicsApprovedOn",
    ({ oversight, enrolment: { firstEnrolment } }) =>
      firstEnrolment?.kind !== "actual" || !isBefore(firstEnrolment.date, oversight.ethicsApprovedOn),
  ),
  rule(
    "data_monitoring",
    ["note", "prs"],
    "oversight.dataMonitoringCommittee",
    (r) => r.oversight.dataMonitoringCommittee !== undefined,
  ),
  rule("sharing_plan", ["error", "who"], "oversight.sharingPlan", (r) => Boolean(r.oversight.sharingPlan)),
  rule(
    "sharing_description",
    ["warning", "who"],
    "oversight.sharingDescription",
    (r) => r.oversight.sharingPlan !== "yes" || english(r.oversight.sharingDescription),
  ),
  rule(
    "sharing_time",
    ["warning", "icmje"],
    "oversight.sharingTimeFrame",
    (r) => r.oversight.sharingPlan !== "yes" || english(r.oversight.sharingTimeFrame),
  ),
  rule(
    "sharing_access",
    ["warning", "icmje"],
    "oversight.sharingAccess",
    (r) => r.oversight.sharingPlan !== "yes" || english(r.oversight.sharingAccess),
  ),
];
