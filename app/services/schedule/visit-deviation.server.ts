import { listEventsOf } from "@db/queries/participant-events";
import type { Scope } from "~/domain/access/scope";
import { standingEvents } from "~/domain/cohorts/participant-event";
import type { Act } from "~/services/act";
import { recordEvent } from "~/services/cohorts/record-event.server";

/** Whose visit, and how the deviation's event is entered. */
export interface DeviationPlace {
  trialId: number;
  code: string;
  participantId: number;
  provenance: "typed" | "generated";
}

/** Enters a visit outside its window as a minor protocol deviation among the participant's events; it names the visit's entry. */
export async function recordWindowDeviation(
  act: Act,
  scope: Scope,
  { trialId, code, provenance }: DeviationPlace,
  visit: { code: string; number: number; happenedOn: string; why: string },
): Promise<void> {
  await recordEvent(act, scope, {
    trialId,
    code,
    provenance,
    kind: "deviation",
    happenedOn: visit.happenedOn,
    details: {
      visit: visit.code,
      visitEntry: String(visit.number),
      deviation: "visit_window",
      deviationClass: "minor",
      deviationReason: visit.why,
    },
  });
}

/** Takes back the deviation that an entry on a visit had made, where there is one: the entry itself was corrected. */
export async function voidWindowDeviation(
  act: Act,
  scope: Scope,
  { participantId, ...place }: DeviationPlace,
  corrected: number,
  reason: string,
): Promise<void> {
  const events = standingEvents(await listEventsOf(act.trx, participantId));
  const made = events.find(({ details }) => details["visitEntry"] === String(corrected));
  if (!made) return;
  await recordEvent(act, scope, {
    ...place,
    kind: "voided",
    happenedOn: made.happenedOn,
    corrects: made.number,
    reason,
  });
}
