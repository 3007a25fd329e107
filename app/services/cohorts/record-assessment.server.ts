import { findResponderDefinition, insertAssessment, listAssessmentsOf } from "@db/queries/assessments";
import { listEventsOf } from "@db/queries/participant-events";
import { lockParticipant, type ParticipantRow } from "@db/queries/participants";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import type { Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { foldEvents, type ParticipantState } from "~/domain/cohorts/participant-state";
import { assessmentTimepoints } from "~/domain/outcomes/assessment-timepoints";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { applyParticipantChange } from "./apply-participant-change.server";
import { refuseSecondStanding } from "./record-assessment-readers";
import { refuseFaultyValues } from "./record-assessment-values";
import { getResponseStanding } from "./response-standing.server";

/**
 * What was found at one timepoint by one reader, or the reason why nothing could be; a correction names the entry it replaces.
 * Numbers are in `scores`, ranks and categories in `answers`, both by item.
 */
export interface AssessmentInput {
  trialId: number;
  code: string;
  instrument: string;
  timepoint: string;
  assessedOn: string;
  scores: Record<string, number> | null;
  answers?: Record<string, string> | null;
  notAssessedReason: string | null;
  /** Null for the site's own reader, else a name such as `INDEPENDENT 1`. */
  reader?: string | null;
  /** The reader whose finding counts; so unless said otherwise. */
  isPrimaryReader?: boolean;
  corrects?: number | null;
  reason?: string | null;
  provenance?: "typed" | "file" | "import" | "generated";
}

function refuseTheImpossible(input: AssessmentInput, state: ParticipantState, today: string): void {
  if (input.assessedOn > today) throw new InvalidInput([{ path: "assessedOn", message: "dateInFuture" }]);
  if (state.diedOn && input.assessedOn > state.diedOn) throw new RuleViolation("event_after_death");
}

/** The timepoint's visit where the schedule in force has one of its code; refuses a timepoint that nothing names. */
async function visitOfTimepoint(act: Act, { trialId, timepoint }: AssessmentInput): Promise<string | null> {
  const schedule = await findVisitSchedule(act.trx, trialId);
  if (schedule?.visits.some(({ code }) => code === timepoint)) return timepoint;
  const definition = await findResponderDefinition(act.trx, trialId);
  if (assessmentTimepoints(definition?.timepoint ?? null).includes(timepoint)) return null;
  throw new InvalidInput([{ path: "timepoint", message: "notAChoice" }]);
}

function orNull<Value>(values: Record<string, Value> | null | undefined): Record<string, Value> | null {
  return values && Object.keys(values).length > 0 ? values : null;
}

async function insertRow(
  act: Act,
  participant: ParticipantRow,
  input: AssessmentInput,
  found: { number: number; visit: string | null; reason: string | null },
): Promise<void> {
  const scores = orNull(input.scores);
  const answers = orNull(input.answers);
  const nothing = scores === null && answers === null;
  await insertAssessment(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    instrument: input.instrument,
    timepoint: input.timepoint,
    assessed_on: input.assessedOn,
    scores: scores && JSON.stringify(scores),
    answers: answers && JSON.stringify(answers),
    reader: input.reader?.trim() || null,
    is_primary_reader: input.isPrimaryReader ?? true,
    not_assessed_reason: nothing ? (input.notAssessedReason?.trim() ?? null) : null,
    corrects: input.corrects ?? null,
    provenance: input.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
    ...found,
  });
}

/**
 * Records one assessment of a participant in scope and brings response, counts and audit up in the same transaction. The
 * timepoint is a visit of the trial's schedule, baseline, month 3 or the one of the trial's responder definition.
 * @throws NotFound outside the scope; InvalidInput with every fault named; RuleViolation for an assessment after death, for a
 * correction of one that does not stand, and for a second standing assessment of one instrument, timepoint and reader or a
 * second primary reader of one timepoint.
 */
export async function recordAssessment(act: Act, scope: Scope, input: AssessmentInput): Promise<{ number: number }> {
  refuseFaultyValues(input);
  const participant = await lockParticipant(act.trx, scope, input.trialId, input.code);
  const state = foldEvents(await listEventsOf(act.trx, participant.id));
  refuseTheImpossible(input, state, civilDay(act.now));
  const visit = await visitOfTimepoint(act, input);
  const entered = await listAssessmentsOf(act.trx, participant.id);
  const number = entered.length + 1;
  const reason = input.corrects == null ? null : (input.reason?.trim() ?? null);
  refuseSecondStanding(input, entered);
  const before = await getResponseStanding(act.trx, participant);
  await insertRow(act, participant, input, { number, visit, reason });
  const after = await getResponseStanding(act.trx, participant);
  await applyParticipantChange(act, {
    participant,
    entries: participant.events,
    before: { state, response: before },
    after: { state, response: after },
  });
  const { instrument, timepoint, assessedOn, reader = null } = input;
  const to = {
    instrument,
    timepoint,
    assessedOn,
    reader,
    scores: orNull(input.scores),
    answers: orNull(input.answers),
  };
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: input.corrects == null ? "assessment.recorded" : "assessment.corrected",
    entity: "participant",
    id: participant.code,
    changes: [
      { field: `assessment ${number}`, from: null, to },
      { field: "response", from: before?.response ?? null, to: after?.response ?? null },
    ],
    reason: reason ?? input.notAssessedReason?.trim() ?? undefined,
  });
  return { number };
}
