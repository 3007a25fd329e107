import { insertAdverseEvent, listAdverseEventsOf } from "@db/queries/adverse-events";
import { updateSiteReport } from "@db/queries/cohorts";
import { lockParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { type AdverseEventInput, faultsOf } from "~/domain/safety/adverse-event";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { recordEvent } from "./record-event.server";

/**
 * Records one adverse event of a participant in scope, with its audit, in one transaction. Seriousness (a regulatory class)
 * and grade (intensity) are independent of one another. A fatal event enters the participant's death with it, so that deaths
 * are counted in one place.
 * @throws NotFound outside the scope; InvalidInput with every fault named.
 */
export async function recordAdverseEvent(
  act: Act,
  scope: Scope,
  place: { trialId: number; code: string; provenance?: "typed" | "generated" },
  input: AdverseEventInput,
): Promise<{ number: number }> {
  const issues = faultsOf(input, civilDay(act.now));
  if (issues.length > 0) throw new InvalidInput(issues);
  const participant = await lockParticipant(act.trx, scope, place.trialId, place.code);
  const number = (await listAdverseEventsOf(act.trx, participant.id)).length + 1;
  await insertAdverseEvent(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    cohort_id: participant.cohort_id,
    participant_id: participant.id,
    participant_code: participant.code,
    number,
    term: input.term,
    grade: input.grade,
    grading: input.grade === null ? null : input.grading,
    serious: input.seriousness !== null,
    seriousness: input.seriousness,
    relation: input.relation,
    outcome: input.outcome,
    started_on: input.startedOn,
    ended_on: input.endedOn,
    known_on: input.knownOn,
    provenance: place.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  await updateSiteReport(act.trx, participant.site_id, civilDay(act.now));
  if (input.outcome === "fatal" && participant.stage !== "died" && input.endedOn !== null) {
    const death = { kind: "died" as const, happenedOn: input.endedOn, details: { adverseEvent: String(number) } };
    await recordEvent(act, scope, { ...place, ...death });
  }
  await recordAudit(act, {
    chain: trialChain(participant.trial_id),
    verb: input.seriousness === null ? "adverse-event.recorded" : "adverse-event.serious-recorded",
    entity: "participant",
    id: participant.code,
    changes: [{ field: `adverse event ${number}`, from: null, to: { ...input } }],
  });
  return { number };
}
