import { randomBytes } from "node:crypto";
import { lockCohort } from "@db/queries/cohorts";
import { getOpenPlace } from "@db/queries/entry-ground";
import { insertScreening } from "@db/queries/store-entry";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { ageFitsBirthYear, type ConsentAge, surelyMinor } from "~/domain/cohorts/consent-age";
import { decideEntry } from "~/domain/cohorts/decide-entry";
import type { EnrolmentDefinition } from "~/domain/cohorts/enrolment-definition";
import { participantCode } from "~/domain/cohorts/participant-code";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import type { Act } from "~/services/act";
import { auditRow } from "~/services/audit/record-audit.server";
import { sealText } from "~/services/sealing.server";
import { entryProjection, entryRows } from "./entry-rows";
import { refuseWithoutPlace } from "./record-event.server";

/** Who signs a consent beside the participant, or in their place. */
export const consentSignatures = ["guardian", "assent", "witness"] as const;

export type ConsentSignature = (typeof consentSignatures)[number];

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
  /** What the protocol asks of the age beside; kept sealed. */
  age?: ConsentAge | null;
  /** Who else signed: a guardian, the child by assent, an impartial witness. */
  signatures?: readonly ConsentSignature[];
  /** Why the consent is a protocol deviation, where it is one: a form that was not in force, a paused site. */
  deviationReason?: string | null;
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
  if (!ageFitsBirthYear({ age: null, ...screening })) {
    throw new InvalidInput([{ path: "ageMonths", message: "ageAgainstBirthYear" }]);
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
  if (place.cohort_status !== "open") throw new RuleViolation("cohort_not_open", { cohort: place.cohort_code });
}

/** What the consent's entry holds besides its day: the version of the form, and what the person stated of themselves. */
function consentDetails({ consentVersion, sex, birthYear, signatures = [] }: Screening): Record<string, string> {
  return {
    consentVersion,
    ...Object.fromEntries(signatures.map((signature) => [signature, "yes"])),
    ...(sex === null ? {} : { sex }),
    ...(birthYear === null ? {} : { birthYear: String(birthYear) }),
  };
}

/** Under a definition by consent the person is enrolled at once: that takes a place, and the cohort's row is held for it. */
async function takePlace(act: Act, { trialId, cohortId }: Screening): Promise<void> {
  const cohort = await lockCohort(act.trx, trialId, cohortId);
  refuseWithoutPlace({ ...cohort, cohort_code: cohort.code, cohort_status: cohort.status });
}

/**
 * Takes a person into screening with their consent and gives the code by which the book knows them: one statement reads, one
 * writes. Whoever calls has made sure that the site is in the actor's scope.
 * @throws NotFound when site or cohort are not of the trial; InvalidInput for a consent in the future or before birth, and for
 * a deviation without its reason; RuleViolation when the trial is not registered, the site was not open on the day of consent
 * or is closed, or the cohort is not open (or full, where consent enrols).
 */
export async function screenParticipant(act: Act, screening: Screening): Promise<{ id: number; code: string }> {
  const { trialId, siteId, cohortId, consentedOn } = screening;
  const place = await getOpenPlace(act.trx, { trialId, siteId, cohortId, day: consentedOn });
  const today = civilDay(act.now);
  refuseTheImpossible(screening, today);
  refuseClosedPlace(place, consentedOn);
  const details = consentDetails(screening);
  const decision = decideEntry(
    {
      events: [],
      definition: place.enrolment_definition as EnrolmentDefinition,
      sitePaused: place.site_paused,
      consentInForce: place.consent_in_force,
      today,
    },
    {
      kind: "consented",
      happenedOn: consentedOn,
      details,
      minor: surelyMinor({ age: null, ...screening }),
      deviationReason: screening.deviationReason,
    },
  );
  if (decision.after.enrolledOn) await takePlace(act, screening);
  const projection = entryProjection(decision.after, decision.added.length, { byCode: {}, drawn: null });
  const siteNumber = screening.siteNumber === null ? null : sealText(screening.siteNumber);
  const age = screening.age ? sealText(JSON.stringify(screening.age)) : null;
  for (let attempt = 0; attempt < 10; attempt++) {
    const code = screening.code ?? participantCode(randomBytes(6));
    const person = {
      code,
      site_number_sealed: siteNumber,
      sex: screening.sex,
      birth_year: screening.birthYear,
      age_sealed: age,
    };
    const audit = auditRow(act, {
      chain: trialChain(trialId),
      verb: "participant.consented",
      entity: "participant",
      id: code,
      changes: [
        { field: "consentedOn", from: null, to: consentedOn },
        ...changesBetween({}, details),
        { field: "site", from: null, to: place.site_code },
        { field: "cohort", from: null, to: place.cohort_code },
        { field: "enrolledOn", from: null, to: decision.after.enrolledOn },
      ].filter(({ to }) => to !== null),
      reason: screening.deviationReason?.trim() || undefined,
    });
    const rest = { known: false, response: null, provenance: screening.provenance ?? "typed", audit };
    const rows = entryRows(act, { trialId, siteId, cohortId }, decision, rest);
    const id = await insertScreening(act.trx, person, projection, rows);
    if (id !== null) return { id, code };
  }
  throw new Error("No free participant code was drawn in ten attempts");
}
