import { lockEntryGround, type NamedTrial } from "@db/queries/entry-ground";
import { insertEntry } from "@db/queries/store-entry";
import type { Scope } from "~/domain/access/scope";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { decideEntry, type EntryDecision, type WantedEntry } from "~/domain/cohorts/decide-entry";
import type { EnrolmentDefinition } from "~/domain/cohorts/enrolment-definition";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { storedResponse } from "~/domain/cohorts/participant-counts";
import { civilDay } from "~/lib/civil-day";
import { RuleViolation } from "~/lib/errors";
import type { Act } from "~/services/act";
import { auditRow } from "~/services/audit/record-audit.server";
import { entryProjection, entryRows } from "./entry-rows";

/** One event to enter on a participant. */
export interface EventEntry extends WantedEntry {
  trialId: NamedTrial;
  code: string;
  provenance?: "typed" | "generated";
}

/** The kinds by which a place may be taken: enrolment, and what a protocol may define as enrolling. */
const placeTaking: readonly EventKind[] = ["consented", "enrolled", "collected", "allocated", "infused"];

/** Enrolment takes a place in a cohort that was approved, is open, and is not full. The caller holds the cohort's row. */
export function refuseWithoutPlace(cohort: {
  cohort_code: string;
  cohort_status: string;
  planned_size: number | null;
  enrolled_count: number;
}): void {
  if (cohort.cohort_status !== "open") throw new RuleViolation("cohort_not_open", { cohort: cohort.cohort_code });
  if (cohort.planned_size !== null && cohort.enrolled_count >= cohort.planned_size) {
    throw new RuleViolation("cohort_full", { cohort: cohort.cohort_code, planned: cohort.planned_size });
  }
}

/** What the audit holds of an entry: its events, and what they changed in the participant's state. */
function auditOf(act: Act, participant: { trial_id: number; code: string }, decision: EntryDecision) {
  const { added, before, after } = decision;
  const own = added.at(-1);
  return auditRow(act, {
    chain: trialChain(participant.trial_id),
    verb: own?.corrects == null ? `participant.${own?.kind}` : "participant.corrected",
    entity: "participant",
    id: participant.code,
    changes: [
      ...added.flatMap((event) => [
        { field: "event", from: event.corrects, to: event.number },
        { field: "kind", from: null, to: event.kind },
        { field: "happenedOn", from: null, to: event.happenedOn },
      ]),
      ...changesBetween({ ...before }, { ...after }),
    ],
    reason: own?.reason ?? own?.details["deviationReason"],
  });
}

/**
 * Enters one event on a participant in scope: one statement reads and locks, the entry is decided, one statement writes event,
 * projections and audit. A person whom the latest check of eligibility does not admit is enrolled as a deviation, whatever the
 * entry says. A deviation needs its reason, is kept with its codes and class, and raises an alert.
 * @returns the number of the event, the last one where the entry enrolled too.
 * @throws NotFound outside the scope; RuleViolation for the impossible, a closed or a full cohort; InvalidInput for a missing reason.
 */
export async function recordEvent(act: Act, scope: Scope, entry: EventEntry): Promise<{ number: number }> {
  const { trialId: trial, code, kind, happenedOn: day } = entry;
  const takesPlace = placeTaking.includes(kind);
  const { participant, events } = await lockEntryGround(act.trx, scope, { trial, code, day, takesPlace });
  const decision = decideEntry(
    {
      events,
      definition: participant.enrolment_definition as EnrolmentDefinition,
      sitePaused: participant.site_paused,
      consentInForce: participant.consent_in_force,
      today: civilDay(act.now),
    },
    participant.found_eligible === false ? { ...entry, eligible: false } : entry,
  );
  const { before, after, added } = decision;
  if (after.enrolledOn && !before.enrolledOn) refuseWithoutPlace(participant);
  const place = { trialId: participant.trial_id, siteId: participant.site_id, cohortId: participant.cohort_id };
  const arms = { byCode: participant.arm_ids, drawn: participant.arm_id };
  await insertEntry(
    act.trx,
    participant.id,
    entryProjection(after, events.length + added.length, arms),
    entryRows(act, place, decision, {
      known: true,
      response: storedResponse(participant),
      provenance: entry.provenance ?? "typed",
      audit: auditOf(act, participant, decision),
    }),
  );
  return { number: added.at(-1)?.number ?? 0 };
}
