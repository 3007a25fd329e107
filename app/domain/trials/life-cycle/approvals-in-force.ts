import type { TrialRecord } from "../trial-record";
import { needsMinistry } from "../rules/conditions";
import { latestDay } from "./partial-day";

/** What stands against recruiting: an approval that is not stated, not given yet, or no longer in force. */
export type ApprovalFault =
  "ethics_missing" | "ethics_ahead" | "ethics_expired" | "ministry_missing" | "ministry_expired";

type Approval = TrialRecord["oversight"]["approvals"][number];

const councils: ReadonlySet<string> = new Set(["ethics_council", "national_ethics_council"]);

/** The last day on which an approval holds; null where it states no end. A month or a year holds to its last day. */
export function lastDayOf({ expiresOn }: Pick<Approval, "expiresOn">): string | null {
  return expiresOn ? latestDay(expiresOn) : null;
}

function holds(approval: Approval, today: string): boolean {
  const last = lastDayOf(approval);
  return last === null || last >= today;
}

function ministryFault(record: TrialRecord, today: string): ApprovalFault[] {
  const given = record.oversight.approvals.filter(({ kind }) => kind === "ministry");
  if (given.length === 0) return needsMinistry(record) ? ["ministry_missing"] : [];
  return given.some((each) => holds(each, today)) ? [] : ["ministry_expired"];
}

/**
 * What a record lacks of the approvals that recruiting needs on a day: the ethics council's, given and in force, and the
 * ministry's where its legal pathway asks for one. Empty when nothing is in the way.
 */
export function approvalFaults(record: TrialRecord, today: string): ApprovalFault[] {
  const { ethicsStatus, ethicsApprovedOn, approvals } = record.oversight;
  const opinions = approvals.filter(({ kind }) => councils.has(kind));
  const faults: ApprovalFault[] = [];
  if (ethicsStatus !== "approved") faults.push("ethics_missing");
  else if (ethicsApprovedOn && ethicsApprovedOn > today.slice(0, ethicsApprovedOn.length)) faults.push("ethics_ahead");
  else if (opinions.length > 0 && !opinions.some((each) => holds(each, today))) faults.push("ethics_expired");
  return [...faults, ...ministryFault(record, today)];
}
