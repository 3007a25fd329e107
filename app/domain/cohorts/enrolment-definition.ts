import type { EventKind } from "./participant-event";
import type { ParticipantState } from "./participant-state";

/**
 * What makes a participant enrolled, as the protocol defines it for a cohort: consent, eligibility confirmed by the site, the
 * collection of starting material, allocation to an arm, or the infusion. It decides the denominator of the response rate, so
 * it is protocol data.
 */
export const enrolmentDefinitions = ["consent", "eligibility", "collection", "allocation", "infusion"] as const;

export type EnrolmentDefinition = (typeof enrolmentDefinitions)[number];

const definingKinds: Record<EnrolmentDefinition, EventKind | null> = {
  consent: "consented",
  eligibility: null,
  collection: "collected",
  allocation: "allocated",
  infusion: "infused",
};

const definingDays = {
  consent: "consentedOn",
  eligibility: null,
  collection: "collectedOn",
  allocation: "allocatedOn",
  infusion: "infusedOn",
} as const satisfies Record<EnrolmentDefinition, keyof ParticipantState | null>;

/** Whether an event of this kind enrols by itself under the definition; confirmed eligibility is entered as enrolment. */
export function enrolsByItself(definition: EnrolmentDefinition, kind: EventKind): boolean {
  return definingKinds[definition] === kind;
}

/** Whether what the definition asks for has happened; confirmed eligibility is said by the entry of enrolment itself. */
export function reachesEnrolment(definition: EnrolmentDefinition, state: ParticipantState): boolean {
  const day = definingDays[definition];
  return day === null || state[day] !== null;
}
