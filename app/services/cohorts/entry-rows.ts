import type { Entry, EntryPlace, EntryProjection, NewAlert, NewEvent } from "@db/queries/store-entry";
import type { NewAuditEvent } from "@db/queries/audit";
import { countChanges, countsOf, type ResponseStanding } from "~/domain/cohorts/participant-counts";
import type { EntryDecision } from "~/domain/cohorts/decide-entry";
import type { ParticipantEvent } from "~/domain/cohorts/participant-event";
import type { ParticipantState } from "~/domain/cohorts/participant-state";
import { civilDay } from "~/lib/civil-day";
import { type Act, accountIdOf } from "~/services/act";
import { type ArmsOfParticipant, projectArms } from "./participant-projection";

function eventRow({ happenedOn, ...event }: ParticipantEvent): NewEvent {
  return { ...event, happened_on: happenedOn };
}

/** What investigator, monitor and ethics council are to hear of: each deviation that the book saw or somebody reported. */
export function alertsOf({ added, deviations }: EntryDecision): NewAlert[] {
  const seen = deviations.map(({ code, class: gravity, event }): NewAlert => {
    const happenedOn = added.find(({ number }) => number === event)?.happenedOn ?? "";
    return { kind: "deviation", code, class: gravity, event_number: event, happened_on: happenedOn };
  });
  const told = added.flatMap(({ kind, number, happenedOn, details }): NewAlert[] => {
    const at = { event_number: number, happened_on: happenedOn };
    if (kind === "unmasked") return [{ kind, code: "unmasked", class: "major", ...at }];
    const gravity = details["deviationClass"] === "major" ? "major" : "minor";
    return kind === "deviation" ? [{ kind, code: "reported", class: gravity, ...at }] : [];
  });
  return [...seen, ...told];
}

/** A participant's row after an entry. */
export function entryProjection(state: ParticipantState, events: number, arms: ArmsOfParticipant): EntryProjection {
  return {
    stage: state.stage,
    consented_on: state.consentedOn,
    consent_version: state.consentVersion,
    enrolled_on: state.enrolledOn,
    allocated_on: state.allocatedOn,
    ...projectArms(state, arms),
    infused_on: state.infusedOn,
    left_on: state.leftOn,
    deviations: state.deviations,
    events,
    last_event_on: state.lastEventOn,
  };
}

/** Everything that a decided entry writes beside the participant's row: events, counts, totals, alerts, audit. */
export function entryRows(
  act: Act,
  place: EntryPlace,
  decision: EntryDecision,
  rest: { known: boolean; response: ResponseStanding | null; provenance: string; audit: NewAuditEvent },
): Entry {
  const { before, after } = decision;
  const counted = rest.known ? countsOf(before, rest.response) : [];
  return {
    place,
    events: decision.added.map(eventRow),
    counts: countChanges(counted, countsOf(after, rest.response)),
    enrolledBy: Number(Boolean(after.enrolledOn)) - Number(Boolean(before.enrolledOn)),
    alerts: alertsOf(decision),
    reportedOn: civilDay(act.now),
    provenance: rest.provenance,
    enteredBy: accountIdOf(act),
    enteredAt: act.now,
    audit: rest.audit,
  };
}
