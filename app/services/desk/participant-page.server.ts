import { listAdverseEventsOf } from "@db/queries/adverse-events";
import { findResponderDefinition, listAssessmentsOf } from "@db/queries/assessments";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listEventEntriesOf } from "@db/queries/participant-events";
import { getParticipant } from "@db/queries/participants";
import type { TrialRow } from "@db/queries/trials";
import { may } from "~/domain/access/permissions";
import { reachesTrial, type Scope, scopeOf } from "~/domain/access/scope";
import { replacementOf } from "~/domain/audit/replacement";
import { responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { instrumentsOf, scoreRange } from "~/domain/outcomes/score-range";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { openSealedText } from "~/services/sealing.server";
import { deskHead } from "./trial-head";

function reaches(scope: Scope, trial: TrialRow, participant: { site_id: number }): boolean {
  return reachesTrial(scope, trial) || scope.siteIds.includes(participant.site_id);
}

/**
 * One participant with everything entered of them. The site's own number is opened for those who hold a role at the site
 * itself and for nobody else.
 */
export async function readParticipant({ actor, trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const { site_number_sealed, ...shown } = participant;
  const atSite = scope.siteIds.includes(participant.site_id);
  const safety = may(actor, "safety:read") && reaches(scopeOf(actor, "safety:read"), trial, participant);
  return {
    head: deskHead(trial),
    participant: shown,
    siteNumber: atSite && site_number_sealed !== null ? openSealedText(site_number_sealed) : null,
    atSite,
    events: await listEventEntriesOf(trx, participant.id),
    assessments: await listAssessmentsOf(trx, participant.id),
    adverseEvents: safety ? await listAdverseEventsOf(trx, participant.id) : [],
    writes: reaches(scopeOf(actor, "participants:write"), trial, participant),
    today: civilDay(now),
  };
}

/** What the form for an assessment needs: the instruments of the trial's definition with their ranges, and what stands. */
export async function readAssessmentForm(work: DeskWork) {
  const { trx, scope, params, now } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const definition = await findResponderDefinition(trx, trial.id);
  const rule = definition ? responderDefinitionSchema.parse(definition.definition).rule : null;
  const instruments = rule ? instrumentsOf(rule) : [];
  return {
    head: deskHead(trial),
    code: participant.code,
    timepoint: definition?.timepoint ?? null,
    instruments: instruments.map((instrument) => ({ instrument, range: scoreRange(instrument) })),
    standing: standingAssessments(await listAssessmentsOf(trx, participant.id)),
    today: civilDay(now),
  };
}

/**
 * What the form for an adverse event needs. With `corrects` in the address: the entry of that number, and the number of the
 * one that replaced it in the meantime, null while it stands.
 * @throws NotFound for a number that no entry of the participant has.
 */
export async function readAdverseEventForm({ trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const asked = new URL(request.url).searchParams.get("corrects");
  const entries = asked === null ? [] : await listAdverseEventsOf(trx, participant.id);
  const corrected = entries.find(({ number }) => number === wholeNumberFrom(asked)) ?? null;
  if (asked !== null && corrected === null) throw new NotFound("adverse event");
  return {
    head: deskHead(trial),
    code: participant.code,
    corrected,
    replacedBy: corrected && replacementOf(entries, corrected.number),
    today: civilDay(now),
  };
}
