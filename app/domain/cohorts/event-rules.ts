import { type EnrolmentDefinition, reachesEnrolment } from "./enrolment-definition";
import type { EventKind } from "./participant-event";
import type { ParticipantState } from "./participant-state";

/** What is about to be entered, and what is known of its surroundings where they matter. */
export interface ProposedEvent {
  kind: EventKind;
  happenedOn: string;
  /** What the site says of eligibility, at enrolment. */
  eligible?: boolean;
  /** What makes a participant enrolled in this cohort; eligibility confirmed by the site without it. */
  definition?: EnrolmentDefinition;
  /** Enrolment comes together with the event that defines it, entered in the same act. */
  withDefiningEvent?: boolean;
  /** Whether the site was paused on that day. */
  sitePaused?: boolean;
  /** The version of the consent form that was in force at the site on that day, and the one signed. */
  consent?: { inForce: string | null; signed: string };
  /** A minor's consent without a guardian's signature. */
  withoutGuardian?: boolean;
}

/** A breach of the protocol that is recorded, not refused: its code and class. */
export interface Deviation {
  code: DeviationCode;
  class: "major" | "minor";
}

/** The breaches that the book itself sees. */
export type DeviationCode =
  | "before_consent"
  | "ineligible"
  | "infused_after_leaving"
  | "site_paused"
  | "consent_version"
  | "guardian_absent"
  | "data_consent_withdrawn";

/** The verdict on a proposed event: why it cannot be (translation keys), or which deviations it is. */
export interface EventVerdict {
  refusals: string[];
  deviations: Deviation[];
}

const needs: Partial<Record<EventKind, keyof ParticipantState>> = {
  reconsented: "consentedOn",
  product_failed: "enrolledOn",
  infused: "enrolledOn",
  treatment_stopped: "infusedOn",
  completed: "enrolledOn",
  unmasked: "allocatedOn",
};

const once: Partial<Record<EventKind, keyof ParticipantState>> = {
  consented: "consentedOn",
  screening_failed: "screenFailedOn",
  enrolled: "enrolledOn",
  allocated: "allocatedOn",
  product_failed: "productFailedOn",
  infused: "infusedOn",
  completed: "completedOn",
  left: "leftOn",
  data_consent_withdrawn: "dataWithdrawnOn",
  lost: "lostOn",
  died: "diedOn",
};

/** What only a living person goes through; a loss or a leaving may be noted before a death becomes known. */
const lived = ["consentedOn", "enrolledOn", "collectedOn", "infusedOn", "completedOn"] as const;

/** What concerns enrolment alone: its definition reached, and no end of screening before it. */
function enrolmentRefusals(state: ParticipantState, event: ProposedEvent): string[] {
  const refusals: string[] = [];
  if (event.kind === "screening_failed" && state.enrolledOn) refusals.push("screening_failure_after_enrolment");
  if (event.kind !== "enrolled") return refusals;
  if (state.screenFailedOn) refusals.push("enrolment_after_screening_failure");
  if (state.leftOn ?? state.lostOn) refusals.push("enrolment_after_leaving");
  const reached = event.withDefiningEvent || reachesEnrolment(event.definition ?? "eligibility", state);
  if (!reached) refusals.push("enrolment_not_reached");
  return refusals;
}

function refusalsOf(state: ParticipantState, event: ProposedEvent, today: string): string[] {
  const refusals: string[] = [];
  if (event.happenedOn > today) refusals.push("event_in_the_future");
  if (state.diedOn && event.happenedOn > state.diedOn && event.kind !== "deviation") refusals.push("event_after_death");
  if (event.kind === "died" && lived.some((day) => (state[day] ?? "") > event.happenedOn)) {
    refusals.push("death_before_event");
  }
  const already = once[event.kind];
  if (already && state[already]) refusals.push("event_already_recorded");
  const ground = needs[event.kind];
  if (ground && !state[ground]) refusals.push("event_without_ground");
  if (event.kind === "completed" && state.leftOn) refusals.push("completed_after_leaving");
  return [...refusals, ...enrolmentRefusals(state, event)];
}

const procedures: readonly EventKind[] = ["enrolled", "allocated", "collected", "infused"];
const treatments: readonly EventKind[] = ["collected", "infused"];

function deviationsOf(state: ParticipantState, event: ProposedEvent): Deviation[] {
  const { kind, happenedOn } = event;
  const deviations: Deviation[] = [];
  if (procedures.includes(kind) && state.consentedOn && happenedOn < state.consentedOn) {
    deviations.push({ code: "before_consent", class: "major" });
  }
  if (kind === "enrolled" && event.eligible === false) deviations.push({ code: "ineligible", class: "major" });
  if (kind === "infused" && state.leftOn && happenedOn > state.leftOn) {
    deviations.push({ code: "infused_after_leaving", class: "major" });
  }
  if (treatments.includes(kind) && state.dataWithdrawnOn && happenedOn > state.dataWithdrawnOn) {
    deviations.push({ code: "data_consent_withdrawn", class: "major" });
  }
  if (event.sitePaused && (kind === "consented" || kind === "enrolled")) {
    deviations.push({ code: "site_paused", class: "major" });
  }
  const { consent } = event;
  if (consent && consent.inForce !== null && consent.signed !== consent.inForce) {
    deviations.push({ code: "consent_version", class: "major" });
  }
  if (event.withoutGuardian) deviations.push({ code: "guardian_absent", class: "major" });
  return deviations;
}

/**
 * Judges an event before it is entered (field rules, "Capture"). Only the impossible is refused: a day in the future, anything
 * after death, the same thing twice, a step whose ground is missing, an enrolment before what defines it. The forbidden is a
 * protocol deviation: it is accepted with a reason, because refusing the truth makes people falsify dates.
 */
export function judgeEvent(state: ParticipantState, event: ProposedEvent, today: string): EventVerdict {
  return { refusals: refusalsOf(state, event, today), deviations: deviationsOf(state, event) };
}

/** What the details of an event that is a deviation hold: the codes, the graver class of them, and the reason. */
export function deviationDetails(deviations: readonly Deviation[], reason: string): Record<string, string> {
  if (deviations.length === 0) return {};
  return {
    deviation: deviations.map(({ code }) => code).join(","),
    deviationClass: deviations.some((each) => each.class === "major") ? "major" : "minor",
    deviationReason: reason,
  };
}

/**
 * Whether a participant's events contradict one another: a step without the one that it rests on, as when a correction takes
 * an enrolment back under an infusion. The identities of the participant flow hold for everybody else.
 */
export function lacksGround(state: ParticipantState): boolean {
  const enrolled = state.enrolledOn !== null;
  const later = [state.infusedOn, state.productFailedOn, state.completedOn];
  if (!enrolled && later.some((day) => day !== null)) return true;
  const ended = [state.screenFailedOn, state.leftOn, state.lostOn, state.diedOn];
  return state.consentedOn === null && (enrolled || ended.some((day) => day !== null));
}
