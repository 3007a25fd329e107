import { lockCohort } from "@db/queries/cohorts";
import { insertParticipantEvent, listEventsOf } from "@db/queries/participant-events";
import { lockParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { judgeEvent, lacksGround } from "~/domain/cohorts/event-rules";
import { type EventKind, type ParticipantEvent, standingEvents } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { applyParticipantChange } from "./apply-participant-change.server";
import { getResponseStanding } from "./response-standing.server";

/** One event to enter on a participant; `deviationReason` says why, where the event is a protocol deviation. */
export interface EventEntry {
  trialId: number;
  code: string;
  kind: EventKind;
  happenedOn: string;
  details?: Record<string, string>;
  eligible?: boolean;
  deviationReason?: string | null;
  corrects?: number | null;
  reason?: string | null;
  provenance?: "typed" | "generated";
}

/** Enrolment takes a place: the cohort's row is held, so that of two who press at once for the last place one gets it. */
async function takePlace(act: Act, trialId: number, cohortId: number): Promise<void> {
  const cohort = await lockCohort(act.trx, trialId, cohortId);
  if (cohort.status !== "open") throw new RuleViolation("cohort_not_open", { cohort: cohort.code });
  if (cohort.planned_size !== null && cohort.enrolled_count >= cohort.planned_size) {
    throw new RuleViolation("cohort_full", { cohort: cohort.code, planned: cohort.planned_size });
  }
}

/** The events before an entry, without the one that it corrects: what the entry is judged against. */
function groundOf(events: ParticipantEvent[], corrects: number | null): ParticipantEvent[] {
  return corrects === null ? events : events.filter((event) => event.number !== corrects);
}

/** A correction names an event that stands and says why; taking an event back is always a correction. */
function refuseFaultyCorrection({ kind, corrects, reason }: EventEntry, events: ParticipantEvent[]): void {
  if (corrects == null) {
    if (kind === "voided") throw new InvalidInput([{ path: "corrects", message: "required" }]);
    return;
  }
  if (!standingEvents(events).some(({ number }) => number === corrects)) throw new RuleViolation("no_such_event");
  if (!reason?.trim()) throw new InvalidInput([{ path: "reason", message: "required" }]);
}

/**
 * Enters one event on a participant in scope: locks the participant, judges the event, appends it, and brings projections
 * and audit up in the same transaction. A deviation needs its reason and is kept with its code and class.
 * @throws NotFound outside the scope; RuleViolation for the impossible, a closed or a full cohort; InvalidInput for a missing reason.
 */
export async function recordEvent(act: Act, scope: Scope, entry: EventEntry): Promise<{ number: number }> {
  const participant = await lockParticipant(act.trx, scope, entry.trialId, entry.code);
  const events = await listEventsOf(act.trx, participant.id);
  const corrects = entry.corrects ?? null;
  refuseFaultyCorrection(entry, events);
  const verdict = judgeEvent(foldEvents(groundOf(events, corrects)), entry, civilDay(act.now));
  const refusal = verdict.refusals[0];
  if (refusal && entry.kind !== "voided") throw new RuleViolation(refusal);
  const deviation = verdict.deviations[0];
  const deviationReason = entry.deviationReason?.trim();
  if (deviation && !deviationReason) {
    throw new InvalidInput([{ path: "deviationReason", message: `deviation_${deviation.code}` }]);
  }
  const before = foldEvents(events);
  if (entry.kind === "enrolled" && !before.enrolledOn) await takePlace(act, entry.trialId, participant.cohort_id);

  const marks: Record<string, string> = deviation
    ? {
        deviation: verdict.deviations.map(({ code }) => code).join(","),
        deviationClass: verdict.deviations.some((each) => each.class === "major") ? "major" : "minor",
        deviationReason: deviationReason ?? "",
      }
    : {};
  const event: ParticipantEvent = {
    number: Math.max(0, ...events.map(({ number }) => number)) + 1,
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    details: { ...entry.details, ...marks },
    corrects,
    reason: entry.reason?.trim() ?? null,
  };
  const after = foldEvents([...events, event]);
  if (lacksGround(after) && !lacksGround(before)) throw new RuleViolation("event_without_ground");
  await insertParticipantEvent(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    number: event.number,
    kind: event.kind,
    happened_on: event.happenedOn,
    details: JSON.stringify(event.details),
    corrects: event.corrects,
    reason: event.reason,
    provenance: entry.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  const response = await getResponseStanding(act.trx, participant);
  await applyParticipantChange(act, {
    participant,
    entries: participant.events + 1,
    before: { state: before, response },
    after: { state: after, response },
  });
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: corrects === null ? `participant.${entry.kind}` : "participant.corrected",
    entity: "participant",
    id: participant.code,
    changes: [
      { field: "event", from: corrects, to: event.number },
      { field: "kind", from: null, to: event.kind },
      { field: "happenedOn", from: null, to: event.happenedOn },
      ...changesBetween({ ...before }, { ...after }),
    ],
    reason: event.reason ?? deviationReason,
  });
  return { number: event.number };
}
