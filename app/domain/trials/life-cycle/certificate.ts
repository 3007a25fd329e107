import { civilDay } from "~/lib/civil-day";
import type { LocalText } from "../local-text";
import type { TrialRecord } from "../trial-record";
import { registrationTiming, type RegistrationTiming } from "./registration-timing";

/** What a certificate says of a registration, fixed on the day it is issued. */
export interface CertificateFacts {
  number: string;
  registeredOn: string;
  title: LocalText;
  sponsor: LocalText;
  version: number;
  /** SHA-256 of the version's canonical text, in hexadecimal. */
  sha256: string;
  timing: RegistrationTiming;
  firstEnrolment: string | null;
  plannedSize: number | null;
  recruitmentStatus: string | null;
  synthetic: boolean;
  mistaken: boolean;
}

/** Fields of a certificate that are compared with the record of today, in the order in which they are shown. */
export const comparedFacts = [
  "title",
  "sponsor",
  "firstEnrolment",
  "plannedSize",
  "recruitmentStatus",
  "version",
] as const;

/** What a certificate of a version says. */
export function certificateFacts(
  trial: {
    registration_number: string | null;
    registered_at: Date | null;
    synthetic: boolean;
    mistaken_at: Date | null;
  },
  version: { number: number; sha256: Uint8Array; record: TrialRecord },
): CertificateFacts {
  const { identification, responsibility, enrolment } = version.record;
  const registeredOn = trial.registered_at ? civilDay(trial.registered_at) : "";
  return {
    number: trial.registration_number ?? "",
    registeredOn,
    title: identification.publicTitle ?? {},
    sponsor: responsibility.primarySponsor ?? {},
    version: version.number,
    sha256: Array.from(version.sha256, (byte) => byte.toString(16).padStart(2, "0")).join(""),
    timing: registrationTiming(version.record, registeredOn),
    firstEnrolment: enrolment.firstEnrolment?.date ?? null,
    plannedSize: enrolment.plannedSize ?? null,
    recruitmentStatus: enrolment.recruitmentStatus ?? null,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken_at !== null,
  };
}
