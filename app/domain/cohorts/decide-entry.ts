import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type EnrolmentDefinition, enrolsByItself } from "./enrolment-definition";
import { type Deviation, deviationDetails, judgeEvent, lacksGround, type ProposedEvent } from "./event-rules";
import { type EventKind, type ParticipantEvent, standingEvents } from "./participant-event";
import { foldEvents, type ParticipantState } from "./participant-state";

/** What an entry is judged by: the participant's events so far, and cohort, site and day around them. */
export interface EntryGround {
  events: ParticipantEvent[];
  definition: EnrolmentDefinition;
  sitePaused: boolean;
  /** The version of the consent form in force at the site on the day of the entry; null where none is held. */
  consentInForce: string | null;
  today: string;
}

/** An entry as somebody wants it; `deviationReason` says why, where it is a protocol deviation. */
export interface WantedEntry {
  kind: EventKind;
  happenedOn: string;
  details?: Record<string, string>;
  eligible?: boolean;
  /** Whether the person was a minor beyond doubt when they consented. */
  minor?: boolean;
  deviationReason?: string | null;
  corrects?: number | null;
  reason?: string | null;
}

/** What the entry comes to: the events to append, the states around them, the deviations that they are. */
export interface EntryDecision {
  added: ParticipantEvent[];
  before: ParticipantState;
  after: ParticipantState;
  deviations: (Deviation & { event: number })[];
}

/** A correction names an event that stands and says why; taking an event back is always a correction. */
function refuseFaultyCorrection({ kind, corrects, reason }: WantedEntry, events: ParticipantEvent[]): void {
  if (corrects == null) {
    if (kind === "voided") throw new InvalidInput([{ path: "corrects", message: "required" }]);
    return;
  }
  if (!standingEvents(events).some(({ number }) => number === corrects)) throw new RuleViolation("no_such_event");
  if (!reason?.trim()) throw new InvalidInput([{ path: "reason", message: "required" }]);
}

/** The steps of an entry: enrolment first where the event itself enrols, as the protocol defines it, then the event. */
function stepsOf(ground: EntryGround, wanted: WantedEntry): WantedEntry[] {
  const forward = wanted.corrects == null && !foldEvents(ground.events).enrolledOn;
  if (!forward || !enrolsByItself(ground.definition, wanted.kind)) return [wanted];
  const enrolment: WantedEntry = { ...wanted, kind: "enrolled", details: {} };
  return wanted.kind === "consented" ? [wanted, enrolment] : [enrolment, wanted];
}

function proposalOf(ground: EntryGround, step: WantedEntry, withDefiningEvent: boolean): ProposedEvent {
  const signed =
    step.kind === "consented" || step.kind === "reconsented" ? step.details?.["consentVersion"] : undefined;
  return {
    kind: step.kind,
    happenedOn: step.happenedOn,
    definition: ground.definition,
    sitePaused: ground.sitePaused,
    withDefiningEvent,
    withoutGuardian: step.kind === "consented" && step.minor === true && step.details?.["guardian"] !== "yes",
    ...(step.eligible === undefined ? {} : { eligible: step.eligible }),
    ...(signed === undefined ? {} : { consent: { inForce: ground.consentInForce, signed } }),
  };
}

/** Judges one step against the events before it, without the one that it corrects, and makes it an event. */
function addStep(
  ground: EntryGround,
  events: ParticipantEvent[],
  step: WantedEntry,
  withDefiningEvent: boolean,
): { event: ParticipantEvent; deviations: Deviation[] } {
  const corrects = step.corrects ?? null;
  const judgedAgainst = corrects === null ? events : events.filter((event) => event.number !== corrects);
  const verdict = judgeEvent(foldEvents(judgedAgainst), proposalOf(ground, step, withDefiningEvent), ground.today);
  const refusal = verdict.refusals[0];
  if (refusal && step.kind !== "voided") throw new RuleViolation(refusal);
  const deviation = verdict.deviations[0];
  const deviationReason = step.deviationReason?.trim();
  if (deviation && !deviationReason) {
    throw new InvalidInput([{ path: "deviationReason", message: `deviation_${deviation.code}` }]);
  }
  const event: ParticipantEvent = {
    number: Math.max(0, ...events.map(({ number }) => number)) + 1,
    kind: step.kind,
    happenedOn: step.happenedOn,
    details: { ...step.details, ...deviationDetails(verdict.deviations, deviationReason ?? "") },
    corrects,
    reason: step.reason?.trim() || null,
  };
  return { event, deviations: verdict.deviations };
}

/**
 * Decides what an entry on a participant comes to; the caller stores it. Under a definition by consent, collection, allocation
 * or infusion the defining event enters the enrolment of the same day with it.
 * @throws RuleViolation for the impossible; InvalidInput for a missing reason of a correction or a deviation.
 */
export function decideEntry(ground: EntryGround, wanted: WantedEntry): EntryDecision {
  refuseFaultyCorrection(wanted, ground.events);
  const steps = stepsOf(ground, wanted);
  const before = foldEvents(ground.events);
  const added: ParticipantEvent[] = [];
  const deviations: EntryDecision["deviations"] = [];
  for (const step of steps) {
    const made = addStep(ground, [...ground.events, ...added], step, steps.length > 1);
    added.push(made.event);
    deviations.push(...made.deviations.map((deviation) => ({ ...deviation, event: made.event.number })));
  }
  const after = foldEvents([...ground.events, ...added]);
  if (lacksGround(after) && !lacksGround(before)) throw new RuleViolation("event_without_ground");
  return { added, before, after, deviations };
}
