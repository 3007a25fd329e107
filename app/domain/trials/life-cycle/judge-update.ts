import type { JsonValue } from "~/lib/canonical-json";
import { compareRecords, type FieldDifference } from "../record-comparison";
import type { TrialRecord } from "../trial-record";
import { type ApprovalFault, approvalFaults } from "./approvals-in-force";
import { isRecruiting, isStopped, transitionBetween } from "./recruitment-transitions";

/** What stands against an update whoever looks at it. */
export type UpdateFault = "update_unchanged" | "status_transition" | "why_stopped_missing" | ApprovalFault;

/** An update judged: the fields that differ, those for which a regulator looks at it first, and what stands against it. */
export interface UpdateJudgement {
  differences: FieldDifference[];
  /** Paths of the changes that go to review; empty when the update is published at once. */
  reviewed: string[];
  faults: UpdateFault[];
}

/** The record as `compareRecords` reads it. */
export function asJson(record: TrialRecord): JsonValue {
  return record as unknown as JsonValue;
}

/** What was promised, what masks it, and the day from which outcomes may be released. */
const reviewedFields = [
  "outcomes.primary",
  "enrolment.plannedSize",
  "eligibility",
  "design.masking",
  "design.allocation",
  "oversight.primaryCompletion",
];

function needsReview(path: string): boolean {
  return reviewedFields.some((field) => path === field || path.startsWith(`${field}.`));
}

/**
 * Judges an update of a registered record. A change of the primary outcome, the planned size, the eligibility, masking, allocation
 * or primary completion, and taking a trial out of a status that ends it, are looked at by a regulator before they are public;
 * all others are public at once with their reason.
 */
export function judgeUpdate(before: TrialRecord, after: TrialRecord, today: string): UpdateJudgement {
  const differences = compareRecords(asJson(before), asJson(after));
  const transition = transitionBetween(before, after);
  const faults: UpdateFault[] = [];
  if (differences.length === 0) faults.push("update_unchanged");
  if (transition === "refused") faults.push("status_transition");
  if (isStopped(after) && !after.enrolment.whyStopped?.en && !after.enrolment.whyStopped?.vi) {
    faults.push("why_stopped_missing");
  }
  if (isRecruiting(after) && !isRecruiting(before)) faults.push(...approvalFaults(after, today));
  const reviewed = differences.map(({ path }) => path).filter(needsReview);
  return {
    differences,
    reviewed: transition === "reopened" ? [...reviewed, "enrolment.recruitmentStatus"] : reviewed,
    faults,
  };
}
