/** Response of one visit by iRECIST; iUPD: unconfirmed, iCPD: confirmed progression. */
export type ImmuneResponse = "iCR" | "iPR" | "iSD" | "iUPD" | "iCPD" | "NE";

/** What was found at one visit. Sums are in millimetres; null where the lesions could not be assessed. */
export interface ImmuneVisit {
  day: number;
  /** Sum of the target lesions. */
  targetSum: number | null;
  /** Every target lesion is gone and every target node is of normal size. */
  targetGone: boolean;
  /** `progressed`: unequivocal progression, or further growth of one seen at the visit before. */
  nonTarget: "gone" | "left" | "progressed" | "NE" | "none";
  /** Number of new lesions seen up to and including this visit. */
  newLesions: number;
  /** Sum of the measured new lesions; 0 where there are none. */
  newLesionSum: number;
  /** New lesions that are followed without measuring have grown since the visit before. */
  newLesionsGrew: boolean;
}

/** Why a visit has its response, in the order in which the rules applied. */
export type ImmuneDerivation =
  | "target-progression"
  | "non-target-progression"
  | "new-lesion"
  | "further-growth"
  | "further-new-lesion"
  | "further-non-target-progression"
  | "progression-in-another-kind-of-lesion"
  | "new-lesion-growth"
  | "confirmed-outside-window"
  | "not-confirmed-not-gone"
  | "visit-before-not-evaluable"
  | "bar-reset"
  | "all-gone"
  | "partial"
  | "stable"
  | "not-evaluable"
  | "after-confirmed-progression";

/** Kinds of lesions that progress apart from one another. */
export type LesionKind = "target" | "non-target" | "new";
