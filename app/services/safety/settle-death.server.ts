import { listEventsOf } from "@db/queries/participant-events";
import type { Scope } from "~/domain/access/scope";
import { standingEvents } from "~/domain/cohorts/participant-event";
import type { Act } from "~/services/act";
import { recordEvent } from "~/services/cohorts/record-event.server";

/** An adverse event that has just been entered, as far as the participant's death hangs on it. */
export interface EnteredOutcome {
  trialId: number;
  code: string;
  participantId: number;
  /** The numbers of all entries of this adverse event, the new one last. */
  entries: readonly number[];
  /** The day of death; null when the event is not fatal. */
  diedOn: string | null;
  reason: string | null;
  provenance?: "typed" | "generated";
}

/**
 * Brings the participant's death up to an adverse event's outcome: a fatal one enters the death, a corrected day of death corrects it,
 * and one that is no longer fatal takes the death back that it had entered. A death that was entered by itself, or by another
 * adverse event, stays as it is.
 */
export async function settleDeath(act: Act, scope: Scope, entered: EnteredOutcome): Promise<void> {
  const { trialId, code, provenance, entries, diedOn } = entered;
  const number = entries.at(-1) ?? 0;
  const reason = entered.reason ?? undefined;
  const deaths = standingEvents(await listEventsOf(act.trx, entered.participantId)).filter(
    ({ kind }) => kind === "died",
  );
  const own = deaths.find(({ details }) => entries.includes(Number(details["adverseEvent"])));
  const death = { trialId, code, provenance, kind: "died" as const, details: { adverseEvent: String(number) } };
  if (diedOn !== null && deaths.length === 0) {
    await recordEvent(act, scope, { ...death, happenedOn: diedOn });
  } else if (diedOn !== null && own && own.happenedOn !== diedOn) {
    await recordEvent(act, scope, { ...death, happenedOn: diedOn, corrects: own.number, reason });
  } else if (diedOn === null && own) {
    const back = { trialId, code, provenance, kind: "voided" as const, happenedOn: own.happenedOn };
    await recordEvent(act, scope, { ...back, corrects: own.number, reason });
  }
}
