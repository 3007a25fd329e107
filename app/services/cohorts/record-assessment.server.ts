import { findResponderDefinition, insertAssessment, listAssessmentsOf } from "@db/queries/assessments";
import { listEventsOf } from "@db/queries/participant-events";
import { lockParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { foldEvents, type ParticipantState } from "~/domain/cohorts/participant-state";
import { assessmentTimepoints } from "~/domain/outcomes/assessment-timepoints";
import { scoreRange } from "~/domain/outcomes/score-range";
import { type AssessmentEntry, standingAssessments } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import { type InputIssue, InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { applyParticipantChange } from "./apply-participant-change.server";
import { getResponseStanding } from "./response-standing.server";

/** Scores taken at one timepoint, or the reason why none could be taken; a correction names the entry it replaces. */
export interface AssessmentInput {
  trialId: number;
  code: string;
  instrument: string;
  timepoint: string;
  assessedOn: string;
  scores: Record<string, number> | null;
  notAssessedReason: string | null;
  corrects?: number | null;
  reason?: string | null;
  provenance?: "typed" | "generated";
}

/** Names every fault at once: a score out of its instrument's range, no score and no reason, a correction without its why. */
function refuseFaults(input: AssessmentInput): void {
  const issues: InputIssue[] = Object.entries(input.scores ?? {}).flatMap(([instrument, score]) => {
    const range = scoreRange(instrument);
    const fits = range === null || (score >= range.lowest && score <= range.highest);
    return fits
      ? []
      : [{ path: `scores.${instrument}`, message: `outOfRange?lowest=${range.lowest}&highest=${range.highest}` }];
  });
  const none = input.scores === null || Object.keys(input.scores).length === 0;
  if (none && !input.notAssessedReason?.trim()) issues.push({ path: "notAssessedReason", message: "scoreOrReason" });
  if (input.corrects != null && !input.reason?.trim()) issues.push({ path: "reason", message: "required" });
  if (issues.length > 0) throw new InvalidInput(issues);
}

function refuseTheImpossible(input: AssessmentInput, state: ParticipantState, today: string): void {
  if (input.assessedOn > today) throw new InvalidInput([{ path: "assessedOn", message: "dateInFuture" }]);
  if (state.diedOn && input.assessedOn > state.diedOn) throw new RuleViolation("event_after_death");
}

async function refuseForeignTimepoint(act: Act, { trialId, timepoint }: AssessmentInput): Promise<void> {
  const definition = await findResponderDefinition(act.trx, trialId);
  if (assessmentTimepoints(definition?.timepoint ?? null).includes(timepoint)) return;
  throw new InvalidInput([{ path: "timepoint", message: "notAChoice" }]);
}

/** A correction names an entry that stands; of each timepoint one assessment stands at a time. */
function refuseSecondStanding(
  { corrects, timepoint }: AssessmentInput,
  entered: readonly Pick<AssessmentEntry, "number" | "timepoint" | "corrects">[],
): void {
  const standing = standingAssessments(entered);
  if (corrects != null && !standing.some(({ number }) => number === corrects)) throw new RuleViolation("no_such_event");
  const second = standing.find((other) => other.timepoint === timepoint && other.number !== corrects);
  if (second) throw new RuleViolation("assessment_exists", { number: second.number });
}

/**
 * Records one assessment of a participant in scope and brings response, counts and audit up in the same transaction. The
 * timepoint is baseline, month 3 or the one of the trial's responder definition.
 * @throws NotFound outside the scope; InvalidInput with every fault named; RuleViolation for an assessment after death, for a
 * correction of one that does not stand, and for a second standing assessment of one timepoint.
 */
export async function recordAssessment(act: Act, scope: Scope, input: AssessmentInput): Promise<{ number: number }> {
  refuseFaults(input);
  const participant = await lockParticipant(act.trx, scope, input.trialId, input.code);
  const state = foldEvents(await listEventsOf(act.trx, participant.id));
  refuseTheImpossible(input, state, civilDay(act.now));
  await refuseForeignTimepoint(act, input);
  const entered = await listAssessmentsOf(act.trx, participant.id);
  const number = entered.length + 1;
  const scores = input.scores && Object.keys(input.scores).length > 0 ? input.scores : null;
  const corrects = input.corrects ?? null;
  const reason = corrects === null ? null : (input.reason?.trim() ?? null);
  refuseSecondStanding(input, entered);
  const before = await getResponseStanding(act.trx, participant);
  await insertAssessment(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    number,
    instrument: input.instrument,
    timepoint: input.timepoint,
    assessed_on: input.assessedOn,
    scores: scores === null ? null : JSON.stringify(scores),
    not_assessed_reason: scores === null ? (input.notAssessedReason?.trim() ?? null) : null,
    corrects,
    reason,
    provenance: input.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  const after = await getResponseStanding(act.trx, participant);
  await applyParticipantChange(act, {
    participant,
    entries: participant.events,
    before: { state, response: before },
    after: { state, response: after },
  });
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: corrects === null ? "assessment.recorded" : "assessment.corrected",
    entity: "participant",
    id: participant.code,
    changes: [
      {
        field: `assessment ${number}`,
        from: null,
        to: { timepoint: input.timepoint, assessedOn: input.assessedOn, scores },
      },
      { field: "response", from: before?.response ?? null, to: after?.response ?? null },
    ],
    reason: reason ?? input.notAssessedReason?.trim() ?? undefined,
  });
  return { number };
}
