import { randomBytes } from "node:crypto";
import { getOpenPlace } from "@db/queries/cohorts";
import { insertParticipantEvent } from "@db/queries/participant-events";
import { insertParticipant } from "@db/queries/participants";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { participantCode } from "~/domain/cohorts/participant-code";
import type { ParticipantEvent } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sealText } from "~/services/sealing.server";
import { applyParticipantChange } from "./apply-participant-change.server";

/** A person who consents: screening begins with consent. The site's own number is kept sealed, for the site alone. */
export interface Screening {
  trialId: number;
  siteId: number;
  cohortId: number;
  consentedOn: string;
  consentVersion: string;
  sex: "female" | "male" | null;
  birthYear: number | null;
  siteNumber: string | null;
  /** A code that was drawn already, where the same input must give the same book; left out, one is drawn here. */
  code?: string;
  provenance?: "typed" | "generated";
}

/** Refuses the impossible: a consent that lies in the future, or before birth. */
function refuseTheImpossible(screening: Screening, today: string): void {
  if (screening.consentedOn > today) throw new InvalidInput([{ path: "consentedOn", message: "dateInFuture" }]);
  if (screening.birthYear !== null && screening.birthYear > Number(screening.consentedOn.slice(0, 4))) {
    throw new InvalidInput([{ path: "birthYear", message: "bornAfterConsent" }]);
  }
}

/**
 * A person is screened in a registered trial, into an open cohort, at a site that had opened by the day of consent and has
 * not closed since.
 */
function refuseClosedPlace(place: Awaited<ReturnType<typeof getOpenPlace>>, consentedOn: string): void {
  if (place.standing !== "registered") throw new RuleViolation("trial_not_registered");
  const siteIsOpen = place.opened_on !== null && place.opened_on <= consentedOn && place.closed_on === null;
  if (!siteIsOpen) throw new RuleViolation("site_not_open");
  if (place.status !== "open") throw new RuleViolation("cohort_not_open", { cohort: place.cohort_code });
}

/** What the consent's entry holds besides its day: the version of the form, and what the person stated of themselves. */
function consentDetails({ consentVersion, sex, birthYear }: Screening): Record<string, string> {
  return {
    consentVersion,
    ...(sex === null ? {} : { sex }),
    ...(birthYear === null ? {} : { birthYear: String(birthYear) }),
  };
}

/** Draws codes until one is free in the trial, or takes the one given; returns the new participant's id and code. */
async function insertUnderFreeCode(act: Act, screening: Screening): Promise<{ id: number; code: string }> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const code = screening.code ?? participantCode(randomBytes(6));
    const id = await insertParticipant(act.trx, {
      trial_id: screening.trialId,
      site_id: screening.siteId,
      cohort_id: screening.cohortId,
      code,
      site_number_sealed: screening.siteNumber === null ? null : sealText(screening.siteNumber),
      sex: screening.sex,
      birth_year: screening.birthYear,
      stage: "in_screening",
      consented_on: screening.consentedOn,
      last_event_on: screening.consentedOn,
      events: 1,
      created_at: act.now,
    });
    if (id !== null) return { id, code };
  }
  throw new Error("No free participant code was drawn in ten attempts");
}

/**
 * Takes a person into screening with their consent and gives the code by which the book knows them. Whoever calls has made
 * sure that the site is in the actor's scope.
 * @throws NotFound when site or cohort are not of the trial; InvalidInput for a consent in the future or before birth;
 * RuleViolation when the trial is not registered, the site was not open on the day of consent or is closed, or the cohort is
 * not open.
 */
export async function screenParticipant(act: Act, screening: Screening): Promise<{ id: number; code: string }> {
  const place = await getOpenPlace(act.trx, screening);
  refuseTheImpossible(screening, civilDay(act.now));
  refuseClosedPlace(place, screening.consentedOn);
  const { id, code } = await insertUnderFreeCode(act, screening);
  const event: ParticipantEvent = {
    number: 1,
    kind: "consented",
    happenedOn: screening.consentedOn,
    details: consentDetails(screening),
    corrects: null,
    reason: null,
  };
  await insertParticipantEvent(act.trx, {
    trial_id: screening.trialId,
    site_id: screening.siteId,
    participant_id: id,
    number: 1,
    kind: event.kind,
    happened_on: event.happenedOn,
    details: JSON.stringify(event.details),
    provenance: screening.provenance ?? "typed",
    entered_by: accountIdOf(act),
    entered_at: act.now,
  });
  const participant = { id, trial_id: screening.trialId, site_id: screening.siteId, cohort_id: screening.cohortId };
  await applyParticipantChange(act, {
    participant,
    entries: 1,
    before: null,
    after: { state: foldEvents([event]), response: null },
  });
  await recordAudit(act, {
    chain: trialChain(screening.trialId),
    verb: "participant.consented",
    entity: "participant",
    id: code,
    changes: [
      { field: "consentedOn", from: null, to: screening.consentedOn },
      ...changesBetween({}, event.details),
      { field: "site", from: null, to: place.site_code },
      { field: "cohort", from: null, to: place.cohort_code },
    ],
  });
  return { id, code };
}
