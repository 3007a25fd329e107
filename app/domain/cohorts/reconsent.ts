import { type ConsentAge, mayBeOfAge } from "./consent-age";

/** Why a participant is to be asked again. */
export type ReconsentReason = "new_version" | "majority";

/** What decides whether re-consent is due. */
export interface ConsentStanding {
  /** The version signed last; null where it is not known. */
  signed: string | null;
  /** What the council approved for the site and is in force today; null where none is held. */
  inForce: { version: string; reconsentRequired: boolean } | null;
  /** Whether the consent that stands was signed by a guardian. */
  byGuardian: boolean;
  birthYear: number | null;
  /** What is held of the age beside; null where the protocol asks for nothing. */
  age: ConsentAge | null;
  /** The participant is still in the trial: neither left, lost, dead, failed at screening, nor through with it. */
  inTrial: boolean;
  today: string;
}

/**
 * Why re-consent is due (field rules, "Capture"): when the council requires it for the version now in force, and on reaching
 * majority under a guardian's consent: from the month of majority where it is held, else from the year in which it may have been
 * reached. Empty when nothing is due.
 */
export function reconsentDue(standing: ConsentStanding): ReconsentReason[] {
  if (!standing.inTrial) return [];
  const { inForce, signed, birthYear } = standing;
  const reasons: ReconsentReason[] = [];
  if (inForce?.reconsentRequired && signed !== inForce.version) reasons.push("new_version");
  if (standing.byGuardian && mayBeOfAge(standing.today, birthYear, standing.age)) reasons.push("majority");
  return reasons;
}
