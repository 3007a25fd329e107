import { insertAdverseEvent, listAdverseEventsOf } from "@db/queries/adverse-events";
import { updateSiteReport } from "@db/queries/cohorts";
import { lockParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, type FieldChange, trialChain } from "~/domain/audit/audit-entry";
import { replacementOf } from "~/domain/audit/replacement";
import { type AdverseEventInput, faultsOf } from "~/domain/safety/adverse-event";
import type { JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { recordEvent } from "./record-event.server";

/** Whose adverse event is entered; a correction names the standing entry that it replaces and says why. */
export interface AdverseEventEntry {
  trialId: number;
  code: string;
  corrects?: number | null;
  reason?: string | null;
  provenance?: "typed" | "generated";
}

type AdverseEventRow = Awaited<ReturnType<typeof listAdverseEventsOf>>[number];

function refuseFaults(input: AdverseEventInput, { corrects, reason }: AdverseEventEntry, today: string): void {
  const issues = faultsOf(input, today);
  if (corrects != null && !reason?.trim()) issues.push({ path: "reason", message: "required" });
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** The standing entry that a correction names; undefined for a new event. */
function correctedAmong(rows: readonly AdverseEventRow[], corrects: number | null): AdverseEventRow | undefined {
  if (corrects === null) return undefined;
  const row = rows.find(({ number }) => number === corrects);
  if (!row || replacementOf(rows, corrects) !== null) throw new RuleViolation("no_such_event");
  return row;
}

type AuditedValues = Record<keyof AdverseEventInput, JsonValue>;

/** The values of a stored entry under the names of the input. */
function valuesOf(row: AdverseEventRow): AuditedValues {
  return {
    term: row.term,
    grade: row.grade,
    grading: row.grading,
    seriousness: row.seriousness,
    relation: row.relation,
    outcome: row.outcome,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    knownOn: row.known_on,
  };
}

function changesOf(number: number, values: AuditedValues, corrected: AdverseEventRow | undefined): FieldChange[] {
  if (!corrected) return [{ field: `adverse event ${number}`, from: null, to: values }];
  return [
    { field: "adverse event", from: corrected.number, to: number },
    ...changesBetween(valuesOf(corrected), values),
  ];
}

function verbOf(input: AdverseEventInput, corrected: AdverseEventRow | undefined): string {
  if (corrected) return "adverse-event.corrected";
  return input.seriousness === null ? "adverse-event.recorded" : "adverse-event.serious-recorded";
}

/**
 * Records one adverse event of a participant in scope, with its audit, in one transaction. Seriousness (a regulatory class)
 * and grade (intensity) are independent of one another. A completed or corrected event is entered whole, as a new entry that
 * replaces the earlier one. A fatal event enters the participant's death with it, so that deaths are counted in one place;
 * a death once entered is changed among the participant's events, not here.
 * @throws NotFound outside the scope; InvalidInput with every fault named; RuleViolation for a correction of an entry that does
 * not stand, or for a death that the participant's events rule out.
 */
export async function recordAdverseEvent(
  act: Act,
  scope: Scope,
  entry: AdverseEventEntry,
  input: AdverseEventInput,
): Promise<{ number: number }> {
  refuseFaults(input, entry, civilDay(act.now));
  const participant = await lockParticipant(act.trx, scope, entry.trialId, entry.code);
  const entered = await listAdverseEventsOf(act.trx, participant.id);
  const corrected = correctedAmong(entered, entry.corrects ?? null);
  const reason = corrected ? entry.reason?.trim() : undefined;
  const number = entered.length + 1;
  const grading = input.grade === null ? null : input.grading;
  await insertAdverseEvent(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    cohort_id: participant.cohort_id,
    participant_id: participant.id,
    participant_code: participant.code,
    number,
    term: input.term,
    grade: input.grade,
    grading,
    serious: input.seriousness !== null,
    seriousness: input.seriousness,
    relation: input.relation,
    outcome: input.outcome,
    started_on: input.startedOn,
    ended_on: input.endedOn,
    known_on: input.knownOn,
    corrects: corrected?.number ?? null,
    reason: reason ?? null,
    provenance: entry.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  await updateSiteReport(act.trx, participant.site_id, civilDay(act.now));
  if (input.outcome === "fatal" && participant.stage !== "died" && input.endedOn !== null) {
    const { trialId, code, provenance } = entry;
    const death = { kind: "died" as const, happenedOn: input.endedOn, details: { adverseEvent: String(number) } };
    await recordEvent(act, scope, { trialId, code, provenance, ...death });
  }
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: verbOf(input, corrected),
    entity: "participant",
    id: participant.code,
    changes: changesOf(number, { ...input, grading }, corrected),
    reason,
  });
  return { number };
}
