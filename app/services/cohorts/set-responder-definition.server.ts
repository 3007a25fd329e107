import { findResponderDefinition, insertResponderDefinition } from "@db/queries/assessments";
import { updateDailyCounts } from "@db/queries/daily-counts";
import { updateParticipant } from "@db/queries/participants";
import { listAssessmentsOfMany, listEventsOfMany, lockParticipantPage } from "@db/queries/projections";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { countChanges, countsOf } from "~/domain/cohorts/participant-counts";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { type ResponderDefinition, responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { type DefinitionInForce, standingResponse } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { definitionInForce, entryOf } from "./response-standing.server";

/** The next version of a trial's responder definition: by which instrument, at which timepoint, and why it is set. */
export interface DefinitionInput {
  trialId: number;
  instrument: string;
  timepoint: string;
  definition: ResponderDefinition;
  reason: string;
}

const pageSize = 500;

/** Brings responses and counts of one page of participants from the definition before to the new one. */
async function judgePageAnew(
  { trx }: Act,
  page: Awaited<ReturnType<typeof lockParticipantPage>>,
  before: DefinitionInForce | null,
  after: DefinitionInForce,
): Promise<number> {
  const ids = page.map(({ id }) => id);
  const events = await listEventsOfMany(trx, ids);
  const assessments = await listAssessmentsOfMany(trx, ids);
  let changed = 0;
  for (const participant of page) {
    const entries = assessments.filter((row) => row.participant_id === participant.id).map(entryOf);
    const old = before && standingResponse(before, entries);
    const now = standingResponse(after, entries);
    const own = events.filter((row) => row.participant_id === participant.id);
    const state = foldEvents(
      own.map(({ kind, happened_on, ...event }) => ({ ...event, kind: kind as EventKind, happenedOn: happened_on })),
    );
    const changes = countChanges(countsOf(state, old), countsOf(state, now));
    const { trial_id: trialId, cohort_id: cohortId, site_id: siteId } = participant;
    await updateDailyCounts(trx, { trialId, cohortId, siteId }, changes);
    if ((old?.response ?? null) === (now?.response ?? null)) continue;
    await updateParticipant(trx, participant.id, { response: now?.response ?? null });
    changed += 1;
  }
  return changed;
}

async function judgeAnew(act: Act, trialId: number, before: DefinitionInForce | null, after: DefinitionInForce) {
  let changed = 0;
  for (let last = 0, full = true; full;) {
    const page = await lockParticipantPage(act.trx, trialId, last, pageSize);
    changed += await judgePageAnew(act, page, before, after);
    last = page.at(-1)?.id ?? last;
    full = page.length === pageSize;
  }
  return changed;
}

/**
 * Sets the next version of a trial's responder definition and judges every participant anew by it in the same transaction.
 * Versions are never edited, and the day on which one is set is the day of the act: a definition set after outcomes were seen
 * shows it. Published snapshots and released outcomes keep the version that they were made with.
 * @returns the version, and how many participants' response it changed.
 * @throws RuleViolation for thresholds that describe groups and not single persons; InvalidInput without a reason.
 */
export async function setResponderDefinition(
  act: Act,
  { trialId, instrument, timepoint, definition, reason }: DefinitionInput,
): Promise<{ version: number; changed: number }> {
  if (definition.groupsOnly) throw new RuleViolation("definition_groups_only");
  if (reason.trim() === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  await lockTrial(act.trx, trialId);
  const found = await findResponderDefinition(act.trx, trialId);
  const version = (found?.version ?? 0) + 1;
  const rule = responderDefinitionSchema.parse({ ...definition, version });
  await insertResponderDefinition(act.trx, {
    trial_id: trialId,
    version,
    instrument,
    timepoint,
    definition: JSON.stringify(rule),
    set_on: civilDay(act.now),
    set_by: accountIdOf(act),
    reason: reason.trim(),
  });
  const changed = await judgeAnew(act, trialId, found ? definitionInForce(found) : null, {
    rule,
    instrument,
    timepoint,
  });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "responder-definition.set",
    entity: "trial",
    id: String(trialId),
    changes: [
      { field: "version", from: found?.version ?? null, to: version },
      { field: "definition", from: found?.definition["id"]?.toString() ?? null, to: rule.id },
      { field: "timepoint", from: found?.timepoint ?? null, to: timepoint },
      { field: "responses changed", from: null, to: changed },
    ],
    reason: reason.trim(),
  });
  return { version, changed };
}
