import { updateSiteReport } from "@db/queries/cohorts";
import { listEventsOf } from "@db/queries/participant-events";
import { insertParticipantVisit, listVisitsOf } from "@db/queries/participant-visits";
import { lockParticipant } from "@db/queries/participants";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import type { Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { foldEvents, type ParticipantState } from "~/domain/cohorts/participant-state";
import { standingVisits } from "~/domain/schedule/visit-state";
import { placeInWindow, visitWindow } from "~/domain/schedule/visit-window";
import { civilDay } from "~/lib/civil-day";
import { type InputIssue, InvalidInput, NotFound, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { recordWindowDeviation, voidWindowDeviation } from "./visit-deviation.server";
import { visitSubject } from "./visit-subject";

/** A visit that was made, one that was missed (the note says why), or an entry taken back; a correction says why. */
export interface VisitInput {
  trialId: number;
  code: string;
  /** Code of the planned visit; an entry taken back keeps the one of the entry that it corrects. */
  visit: string;
  outcome: "done" | "missed" | "voided";
  happenedOn: string | null;
  note: string | null;
  /** Why a visit lies outside its window: it is kept as a protocol deviation. */
  deviationReason?: string | null;
  corrects?: number | null;
  reason?: string | null;
  provenance?: "typed" | "generated";
}

function refuseFaults(input: VisitInput, today: string): void {
  const issues: InputIssue[] = [];
  if (input.outcome === "done") {
    if (input.happenedOn === null) issues.push({ path: "happenedOn", message: "required" });
    else if (input.happenedOn > today) issues.push({ path: "happenedOn", message: "dateInFuture" });
  }
  if (input.outcome === "missed" && !input.note?.trim()) issues.push({ path: "note", message: "required" });
  if (input.outcome === "voided" && input.corrects == null) issues.push({ path: "corrects", message: "required" });
  if (input.corrects != null && !input.reason?.trim()) issues.push({ path: "reason", message: "required" });
  if (issues.length > 0) throw new InvalidInput(issues);
}

function refuseSecondStanding(input: VisitInput, entered: Awaited<ReturnType<typeof listVisitsOf>>): void {
  const standing = standingVisits(entered);
  const corrects = input.corrects ?? null;
  if (corrects !== null && !standing.some(({ number }) => number === corrects))
    throw new RuleViolation("no_such_event");
  if (input.outcome === "voided") return;
  const second = standing.find((other) => other.visit === input.visit && other.number !== corrects);
  if (second) throw new RuleViolation("visit_exists", { number: second.number });
}

/** The visit of the entry that is taken back. */
function visitOf(entered: Awaited<ReturnType<typeof listVisitsOf>>, { corrects }: VisitInput): string {
  const found = entered.find(({ number }) => number === corrects);
  if (!found) throw new RuleViolation("no_such_event");
  return found.visit;
}

async function plannedVisit(act: Act, { trialId, visit, outcome }: VisitInput) {
  const schedule = await findVisitSchedule(act.trx, trialId);
  if (!schedule) throw new NotFound("visit schedule");
  const planned = schedule.visits.find(({ code }) => code === visit);
  if (!planned && outcome !== "voided") throw new InvalidInput([{ path: "visit", message: "notAChoice" }]);
  return { planned: planned ?? null, version: schedule.version };
}

/** Whether a visit that was made lies outside its window; refuses one without its reason, and one after death. */
function isOutside(
  planned: Awaited<ReturnType<typeof plannedVisit>>["planned"],
  state: ParticipantState,
  { happenedOn, deviationReason }: VisitInput,
): boolean {
  if (happenedOn === null || planned === null) return false;
  if (state.diedOn && happenedOn > state.diedOn) throw new RuleViolation("event_after_death");
  const window = visitWindow(planned, visitSubject(state).anchors);
  const outside = window !== null && placeInWindow(window, happenedOn) !== "within";
  if (outside && !deviationReason?.trim()) {
    throw new InvalidInput([{ path: "deviationReason", message: "deviation_visit_window" }]);
  }
  return outside;
}

/**
 * Records one visit of a participant in scope. A visit outside its window is accepted with its reason and enters the
 * participant's events as a minor protocol deviation; a correction takes that deviation back.
 * @throws NotFound outside the scope or without a schedule; InvalidInput with every fault named; RuleViolation for a visit after
 * death, a correction of an entry that does not stand, and a second standing entry of one visit.
 */
export async function recordVisit(act: Act, scope: Scope, given: VisitInput): Promise<{ number: number }> {
  refuseFaults(given, civilDay(act.now));
  const participant = await lockParticipant(act.trx, scope, given.trialId, given.code);
  const entered = await listVisitsOf(act.trx, participant.id);
  const input = given.outcome === "voided" ? { ...given, visit: visitOf(entered, given) } : given;
  const { planned, version } = await plannedVisit(act, input);
  const state = foldEvents(await listEventsOf(act.trx, participant.id));
  const happenedOn = input.outcome === "done" ? input.happenedOn : null;
  const outside = isOutside(planned, state, { ...input, happenedOn });
  refuseSecondStanding(input, entered);
  const number = entered.length + 1;
  const corrects = input.corrects ?? null;
  const reason = corrects === null ? null : (input.reason?.trim() ?? null);
  const provenance = input.provenance ?? "typed";
  await insertParticipantVisit(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    number,
    visit: input.visit,
    schedule_version: version,
    outcome: input.outcome,
    happened_on: happenedOn,
    note: input.note?.trim() || null,
    corrects,
    reason,
    provenance,
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  await updateSiteReport(act.trx, participant.site_id, civilDay(act.now));
  const place = { trialId: input.trialId, code: participant.code, participantId: participant.id, provenance };
  if (corrects !== null) await voidWindowDeviation(act, scope, place, corrects, reason ?? "");
  if (outside && happenedOn !== null) {
    const why = input.deviationReason?.trim() ?? "";
    await recordWindowDeviation(act, scope, place, { code: input.visit, number, happenedOn, why });
  }
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: corrects === null ? `visit.${input.outcome}` : "visit.corrected",
    entity: "participant",
    id: participant.code,
    changes: [
      { field: "visit", from: corrects, to: number },
      { field: input.visit, from: null, to: { outcome: input.outcome, happenedOn, scheduleVersion: version } },
    ],
    reason: reason ?? input.deviationReason?.trim() ?? input.note?.trim() ?? undefined,
  });
  return { number };
}
