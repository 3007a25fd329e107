import type { InputIssue } from "~/lib/errors";
import type { EventKind } from "./participant-event";

/** Deviations that an event may be reported as: those that the book sees itself, by their codes. */
export const reportedDeviations = [
  "before_consent",
  "ineligible",
  "infused_after_leaving",
  "site_paused",
  "consent_version",
  "guardian_absent",
  "data_consent_withdrawn",
  "visit_window",
] as const;

/** Members of an event's details that whoever enters it may state; what the book says itself is not among them. */
export const statedMembers = [
  "note",
  "reason",
  "consentVersion",
  "guardian",
  "assent",
  "witness",
  "sex",
  "birthYear",
  "actualArm",
  "deviation",
  "deviationClass",
  "deviationReason",
] as const;

export type StatedDetails = Partial<Record<(typeof statedMembers)[number], string>>;

const signed = ["consentVersion", "guardian", "assent", "witness"] as const;

/** What a kind may state besides a note and a reason. */
const membersOf: Partial<Record<EventKind, readonly (typeof statedMembers)[number][]>> = {
  consented: [...signed, "sex", "birthYear"],
  reconsented: signed,
  infused: ["actualArm"],
  deviation: ["deviation", "deviationClass", "deviationReason"],
};

const needed: Partial<Record<EventKind, keyof StatedDetails>> = {
  reconsented: "consentVersion",
  deviation: "deviationClass",
};

/** Every fault of what somebody states of an event: a member that its kind does not have, or one that a forward entry lacks. */
export function detailFaults(
  { kind, corrects }: { kind: EventKind; corrects?: number | null },
  details: StatedDetails,
): InputIssue[] {
  const allowed: readonly string[] = ["note", "reason", ...(membersOf[kind] ?? [])];
  const faults = Object.keys(details)
    .filter((member) => !allowed.includes(member))
    .map((member) => ({
      path: `details.${member}`,
      message: `is not stated of ${kind}; allowed: ${allowed.join(", ")}`,
    }));
  const member = needed[kind];
  const lacks = member !== undefined && corrects == null && details[member] === undefined;
  return lacks ? [...faults, { path: `details.${member}`, message: "is required" }] : faults;
}
