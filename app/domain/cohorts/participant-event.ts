/** What may happen to a participant, as dated events. `voided` only ever corrects: it takes an earlier event back. */
export const eventKinds = [
  "consented",
  "screening_failed",
  "enrolled",
  "product_failed",
  "infused",
  "treatment_stopped",
  "completed",
  "left",
  "lost",
  "died",
  "deviation",
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
