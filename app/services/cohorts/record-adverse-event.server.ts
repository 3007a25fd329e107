import { insertAdverseEvent, listAdverseEventsOf } from "@db/queries/adverse-events";
import { updateSiteReport } from "@db/queries/cohorts";
import { lockParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, type FieldChange, trialChain } from "~/domain/audit/audit-entry";
import { replacementOf } from "~/domain/audit/replacement";
import { type AdverseEventInput, faultsOf, type Particulars } from "~/domain/safety/adverse-event";
import { eventChains } from "~/domain/safety/event-chain";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { columnsOf, valuesOfRow, wholeValues } from "~/services/safety/adverse-event-row";
import { openParticulars, sealParticulars, tidyParticulars } from "~/services/safety/particulars.server";
import { settleDeath } from "~/services/safety/settle-death.server";

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

/** Which particulars differ, by name only: their words stay sealed. */
function particularChanges(before: Particulars, after: Particulars): FieldChange[] {
  return changesBetween({ ...before }, { ...after }).map(({ field, from, to }) => ({
    field: `particulars: ${field}`,
    from: from === null ? null : "sealed",
    to: to === null ? null : "sealed",
  }));
}

function changesOf(number: number, input: AdverseEventInput, corrected: AdverseEventRow | undefined): FieldChange[] {
  const before = openParticulars(corrected?.particulars_sealed ?? null);
  const after = input.particulars === undefined ? before : tidyParticulars(input.particulars ?? {});
  const particulars = particularChanges(before, after);
  const values = wholeValues(input);
  if (!corrected) return [{ field: `adverse event ${number}`, from: null, to: values }, ...particulars];
  return [
    { field: "adverse event", from: corrected.number, to: number },
    ...changesBetween(valuesOfRow(corrected), values),
    ...particulars,
  ];
}

function verbOf(input: AdverseEventInput, corrected: AdverseEventRow | undefined): string {
  if (corrected) return "adverse-event.corrected";
  return input.seriousness === null ? "adverse-event.recorded" : "adverse-event.serious-recorded";
}

/** The numbers of an event's entries before the one that is being made. */
function earlierEntries(rows: readonly AdverseEventRow[], corrects: number | null): number[] {
  const chain = eventChains(rows).find(({ standing }) => standing.number === corrects);
  return chain?.entries.map(({ number }) => number) ?? [];
}

/**
 * Records one adverse event of a participant in scope, with its audit, in one transaction. Seriousness (a regulatory class)
 * and grade (intensity) are independent of one another. A completed, followed-up or corrected event is entered whole, as a new
 * entry that replaces the earlier one. A fatal event enters the participant's death with it, so that deaths are counted in one
 * place; when it turns out not to be fatal that death is taken back.
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
  const number = Math.max(0, ...entered.map((row) => row.number)) + 1;
  const kept = corrected?.particulars_sealed ?? null;
  await insertAdverseEvent(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    cohort_id: participant.cohort_id,
    participant_id: participant.id,
    participant_code: participant.code,
    number,
    ...columnsOf(input),
    particulars_sealed: input.particulars === undefined ? kept : sealParticulars(input.particulars ?? {}),
    corrects: corrected?.number ?? null,
    reason: reason ?? null,
    provenance: entry.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  await updateSiteReport(act.trx, participant.site_id, civilDay(act.now));
  await settleDeath(act, scope, {
    trialId: entry.trialId,
    code: entry.code,
    provenance: entry.provenance,
    participantId: participant.id,
    entries: [...earlierEntries(entered, corrected?.number ?? null), number],
    diedOn: input.outcome === "fatal" ? input.endedOn : null,
    reason: reason ?? null,
  });
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: verbOf(input, corrected),
    entity: "participant",
    id: participant.code,
    changes: changesOf(number, input, corrected),
    reason,
  });
  return { number };
}
