import type { EventKind } from "./participant-event";
import type { ParticipantState } from "./participant-state";

/** What is about to be entered, and what the site says of eligibility where it matters (enrolment). */
export interface ProposedEvent {
  kind: EventKind;
  happenedOn: string;
  eligible?: boolean;
}

/** A breach of the protocol that is recorded, not refused: its code and class. */
export interface Deviation {
  code: "before_consent" | "ineligible" | "infused_after_leaving";
  class: "major" | "minor";
}

/** The verdict on a proposed event: why it cannot be (translation keys), or which deviations it is. */
export interface EventVerdict {
  refusals: string[];
  deviations: Deviation[];
}

const needs: Partial<Record<EventKind, keyof ParticipantState>> = {
  product_failed: "enrolledOn",
  infused: "enrolledOn",
  treatment_stopped: "infusedOn",
  completed: "enrolledOn",
};

const once: Partial<Record<EventKind, keyof ParticipantState>> = {
  consented: "consentedOn",
  screening_failed: "screenFailedOn",
  enrolled: "enrolledOn",
  product_failed: "productFailedOn",
  infused: "infusedOn",
  completed: "completedOn",
  left: "leftOn",
  lost: "lostOn",
  died: "diedOn",
};

/** What only a living person goes through; a loss or a leaving may be noted before a death becomes known. */
const lived = ["consentedOn", "enrolledOn", "infusedOn", "completedOn"] as const;

/**
 * Judges an event before it is entered (field rules, "Capture"). Only the impossible is refused: a day in the future, anything
 * after death, the same thing twice, a step whose ground is missing. The forbidden is a protocol deviation: it is accepted
 * with a reason, because refusing the truth makes people falsify dates.
 */
export function judgeEvent(state: ParticipantState, event: ProposedEvent, today: string): EventVerdict {
  const refusals: string[] = [];
  const deviations: Deviation[] = [];
  if (event.happenedOn > today) refusals.push("event_in_the_future");
  if (state.diedOn && event.happenedOn > state.diedOn && event.kind !== "deviation") refusals.push("event_after_death");
  if (event.kind === "died" && lived.some((day) => (state[day] ?? "") > event.happenedOn)) {
    refusals.push("death_before_event");
  }
  const already = once[event.kind];
  if (already && state[already]) refusals.push("event_already_recorded");
  const ground = needs[event.kind];
  if (ground && !state[ground]) refusals.push("event_without_ground");
  if (event.kind === "enrolled" && state.screenFailedOn) refusals.push("enrolment_after_screening_failure");
  if (event.kind === "enrolled" && (state.leftOn ?? state.lostOn)) refusals.push("enrolment_after_leaving");
  if (event.kind === "screening_failed" && state.enrolledOn) refusals.push("screening_failure_after_enrolment");
  const procedure = event.kind === "enrolled" || event.kind === "infused";
  if (procedure && state.consentedOn && event.happenedOn < state.consentedOn) {
    deviations.push({ code: "before_consent", class: "major" });
  }
  if (event.kind === "enrolled" && event.eligible === false) deviations.push({ code: "ineligible", class: "major" });
  if (event.kind === "infused" && state.leftOn && event.happenedOn > state.leftOn) {
    deviations.push({ code: "infused_after_leaving", class: "major" });
  }
  return { refusals, deviations };
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
