/**
 * What may happen to a participant, as dated events. Leaving trial treatment (`treatment_stopped`), leaving the trial (`left`)
 * and withdrawing consent to data processing (`data_consent_withdrawn`) are three acts. `voided` only ever corrects: it takes
 * an earlier event back.
 *
 * Details by kind: `consented` and `reconsented` `consentVersion`, `guardian`, `assent`, `witness` (`yes`); `allocated` `arm`
 * (the arm's code, only where arms are open or a file says it) or `allocation` (the number in the trial's allocation);
 * `infused` `actualArm` (the code of the arm whose product was received, where it differs from the allocated one).
 */
export const eventKinds = [
  "consented",
  "reconsented",
  "screening_failed",
  "enrolled",
  "allocated",
  "collected",
  "product_failed",
  "infused",
  "treatment_stopped",
  "completed",
  "left",
  "data_consent_withdrawn",
  "lost",
  "died",
  "deviation",
  "unmasked",
  "voided",
] as const;

export type EventKind = (typeof eventKinds)[number];

/** One event of a participant's way, in the order in which it was entered (`number` counts from 1). */
export interface ParticipantEvent {
  number: number;
  kind: EventKind;
  /** The civil day at the site. */
  happenedOn: string;
  details: Record<string, string>;
  /** The number of the earlier event that this one replaces; null for a forward entry. */
  corrects: number | null;
  reason: string | null;
}

/**
 * The events that stand: each correction takes the place of the event it names (a correction may itself be corrected), a
 * voided one is gone. In the order in which they happened, then in which they were entered.
 */
export function standingEvents(events: readonly ParticipantEvent[]): ParticipantEvent[] {
  const replaced = new Set(events.map((event) => event.corrects).filter((number) => number !== null));
  return events
    .filter((event) => event.kind !== "voided" && !replaced.has(event.number))
    .sort((a, b) => (a.happenedOn === b.happenedOn ? a.number - b.number : a.happenedOn < b.happenedOn ? -1 : 1));
}
