import { listCohorts, listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { reachesTrial } from "~/domain/access/scope";
import type { WantedEntry } from "~/domain/cohorts/decide-entry";
import { detailFaults, type StatedDetails } from "~/domain/cohorts/event-details";
import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import { InvalidInput } from "~/lib/errors";
import { type AssessmentInput, recordAssessment } from "~/services/cohorts/record-assessment.server";
import { receivedArmDetails } from "~/services/cohorts/received-arm.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { type Screening, screenParticipant } from "~/services/cohorts/screen-participant.server";
import type { TokenWork } from "./token-work.server";

/** A person who consents, with site and cohort by their codes. */
export interface ScreeningAsked extends Pick<
  Screening,
  "consentedOn" | "consentVersion" | "signatures" | "deviationReason"
> {
  site: string;
  cohort: string;
  sex?: "female" | "male";
  birthYear?: number;
  siteNumber?: string;
}

/**
 * Takes a person into screening at a site in scope.
 * @throws InvalidInput for a code that names no site in scope or no cohort of the trial, and whatever screening refuses.
 */
export async function screenForApi(work: TokenWork, id: string, asked: ScreeningAsked): Promise<{ code: string }> {
  const trial = await getTrialInScope(work.trx, work.scope, id);
  const site = (await listSites(work.trx, trial.id)).find(({ code }) => code === asked.site);
  const reached = site && (reachesTrial(work.scope, trial) || work.scope.siteIds.includes(site.id));
  if (!reached) throw new InvalidInput([{ path: "site", message: "names no site in the token's scope" }]);
  const cohort = (await listCohorts(work.trx, trial.id)).find(({ code }) => code === asked.cohort);
  if (!cohort) throw new InvalidInput([{ path: "cohort", message: "names no cohort of the trial" }]);
  const { code } = await screenParticipant(work, {
    trialId: trial.id,
    siteId: site.id,
    cohortId: cohort.id,
    consentedOn: asked.consentedOn,
    consentVersion: asked.consentVersion,
    signatures: asked.signatures,
    deviationReason: asked.deviationReason,
    sex: asked.sex ?? null,
    birthYear: asked.birthYear ?? null,
    siteNumber: asked.siteNumber ?? null,
  });
  return { code };
}

/** An event as it is asked for, with what it may state. */
export interface EventAsked extends Omit<WantedEntry, "details"> {
  participant: string;
  details?: StatedDetails;
}

/** The details to enter: the arm received is checked, and kept in a correction by who may not see arms. */
async function detailsOf(work: TokenWork, publicId: string, { participant, kind, corrects, details = {} }: EventAsked) {
  const { actualArm, ...stated } = details;
  if (kind !== "infused" || (actualArm === undefined && corrects == null)) return { ...stated };
  const trial = await getTrialInScope(work.trx, work.scope, publicId);
  const typed = { code: participant, actualArm, corrects: corrects ?? undefined };
  return { ...stated, ...(await receivedArmDetails(work, trial, typed)) };
}

/**
 * Enters one event, or a correction, on a participant in scope; the trial is found with the participant, in one statement.
 * @throws InvalidInput for details that the kind does not have or lacks, and for an enrolment that does not say whether the
 * person is eligible.
 */
export async function enterEventForApi(work: TokenWork, publicId: string, asked: EventAsked) {
  const { participant, eligible, ...entry } = asked;
  const faults = detailFaults(asked, asked.details ?? {});
  const enrols = entry.kind === "enrolled";
  if (enrols && eligible === undefined && entry.corrects == null) {
    faults.push({ path: "eligible", message: "is required" });
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  const { number } = await recordEvent(work, work.scope, {
    ...entry,
    details: await detailsOf(work, publicId, asked),
    eligible,
    trialId: { publicId },
    code: participant,
  });
  return { participant, number };
}

/**
 * Records one assessment, or a correction, of a participant in scope.
 * @throws InvalidInput for an instrument that is not in the catalogue, and whatever an entry by hand refuses.
 */
export async function enterAssessmentForApi(
  work: TokenWork,
  id: string,
  asked: Omit<AssessmentInput, "trialId" | "code" | "provenance"> & { participant: string },
) {
  if (!findInstrument(asked.instrument)) {
    throw new InvalidInput([{ path: "instrument", message: "names no instrument of the catalogue" }]);
  }
  const trial = await getTrialInScope(work.trx, work.scope, id);
  const { participant, ...input } = asked;
  const { number } = await recordAssessment(work, work.scope, { ...input, trialId: trial.id, code: participant });
  return { participant, number };
}
