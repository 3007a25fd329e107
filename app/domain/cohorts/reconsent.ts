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
  /** The participant is still in the trial: neither left, lost, dead, failed at screening, nor through with it. */
  inTrial: boolean;
  today: string;
}

/** The age of majority in Vietnam (Civil Code 2015, article 20). */
const majority = 18;

/**
 * Why re-consent is due (field rules, "Capture"): when the council requires it for the version now in force, and on reaching
 * majority under a guardian's consent. Only the year of birth is held, so majority counts from the year in which it may have
 * been reached. Empty when nothing is due.
 */
export function reconsentDue(standing: ConsentStanding): ReconsentReason[] {
  if (!standing.inTrial) return [];
  const { inForce, signed, birthYear } = standing;
  const reasons: ReconsentReason[] = [];
  if (inForce?.reconsentRequired && signed !== inForce.version) reasons.push("new_version");
  const year = Number(standing.today.slice(0, 4));
  if (standing.byGuardian && birthYear !== null && year - birthYear >= majority) reasons.push("majority");
  return reasons;
}
