import { lockTrial } from "@db/queries/trials";
import { findVisitSchedule, insertVisitSchedule } from "@db/queries/visit-schedules";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import { type PlannedVisit, visitScheduleSchema } from "~/domain/schedule/visit-schedule";
import { civilDay } from "~/lib/civil-day";
import { type InputIssue, InvalidInput } from "~/lib/errors";
import { checkInput } from "~/lib/parse-form";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** A new version of a trial's schedule, whole, and why it is set. */
export interface ScheduleInput {
  trialId: number;
  visits: readonly PlannedVisit[];
  reason: string;
}

function refuseUnknownInstruments(visits: readonly PlannedVisit[]): void {
  const issues = visits.flatMap(({ instruments }, index): InputIssue[] =>
    instruments.every(findInstrument) ? [] : [{ path: `visits.${index}.instruments`, message: "notAChoice" }],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

const byCode = (visits: readonly PlannedVisit[]) =>
  Object.fromEntries(visits.map((visit) => [visit.code, { ...visit }]));

/**
 * Sets the next version of a trial's visit schedule. Versions are never edited: visits that were entered name the version that
 * was in force. Whoever calls has made sure that the trial is in the actor's scope.
 * @throws InvalidInput for a faulty visit, a code used twice or an instrument that is not in the catalogue.
 */
export async function setVisitSchedule(act: Act, { trialId, visits, reason }: ScheduleInput): Promise<number> {
  const checked = checkInput(visitScheduleSchema, visits);
  refuseUnknownInstruments(checked);
  if (reason.trim() === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  await lockTrial(act.trx, trialId);
  const before = await findVisitSchedule(act.trx, trialId);
  const version = (before?.version ?? 0) + 1;
  await insertVisitSchedule(act.trx, {
    trial_id: trialId,
    version,
    visits: JSON.stringify(checked),
    set_on: civilDay(act.now),
    set_by: accountIdOf(act),
    reason: reason.trim(),
  });
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "visit-schedule.set",
    entity: "trial",
    id: String(trialId),
    changes: [
      { field: "version", from: before?.version ?? null, to: version },
      ...changesBetween(byCode(before?.visits ?? []), byCode(checked)),
    ],
    reason: reason.trim(),
  });
  return version;
}
