/** Micromoles per litre in one milligram per decilitre of bilirubin (molar mass 584.7) and of creatinine (113.1). */
const bilirubinPerMilligram = 17.1;
const creatininePerMilligram = 88.4;

function within(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

/** What MELD is computed from: bilirubin and creatinine in micromoles per litre. */
export interface MeldValues {
  bilirubin: number;
  inr: number;
  creatinine: number;
  /** Dialysis twice or more in the week before: creatinine counts as 4 mg/dL. */
  dialysis: boolean;
}

function rawMeld({ bilirubin, inr, creatinine, dialysis }: MeldValues): number {
  const creatinineMilligrams = dialysis ? 4 : within(creatinine / creatininePerMilligram, 1, 4);
  return (
    3.78 * Math.log(Math.max(1, bilirubin / bilirubinPerMilligram)) +
    11.2 * Math.log(Math.max(1, inr)) +
    9.57 * Math.log(creatinineMilligrams) +
    6.43
  );
}

/**
 * MELD = 3.78 ln(bilirubin) + 11.2 ln(INR) + 9.57 ln(creatinine) + 6.43 with both in mg/dL; values below 1 count as 1,
 * creatinine above 4 as 4; rounded, from 6 to 40. (Kamath PS, et al. Hepatology 2001;33:464-70; bounds as in UNOS policy.)
 */
export function meldScore(values: MeldValues): number {
  return within(Math.round(rawMeld(values)), 6, 40);
}

/**
 * MELD-Na = MELD + 1.32 (137 - Na) - 0.033 MELD (137 - Na) for a MELD above 11, else MELD; MELD is the rounded score, sodium in
 * mmol/L counts from 125 to 137, the result is rounded, from 6 to 40. (OPTN Policy 9.1.D, 2016: the score without its factor
 * of ten is rounded to one decimal and multiplied by ten before sodium comes in.)
 */
export function meldSodiumScore(values: MeldValues, sodium: number): number {
  const meld = meldScore(values);
  if (meld <= 11) return meld;
  const lack = 137 - within(sodium, 125, 137);
  return within(Math.round(meld + 1.32 * lack - 0.033 * meld * lack), 6, 40);
}

/** What Child-Pugh is computed from: bilirubin in micromoles, albumin in grams per litre. */
export interface ChildPughValues {
  bilirubin: number;
  albumin: number;
  inr: number;
  ascites: "none" | "slight" | "moderate";
  encephalopathy: "none" | "grade-1-2" | "grade-3-4";
}

/**
 * Child-Pugh points, 5 to 15, and class: A 5 or 6, B 7 to 9, C 10 to 15. One to three points each: bilirubin below 34, to 51,
 * above; albumin above 35, from 28, below; INR below 1.7, to 2.3, above; ascites; encephalopathy.
 * (Pugh RNH, et al. Br J Surg 1973;60:646-9: 2 and 3 mg/dL, 35 and 28 g/L; INR 1.7 and 2.3 in the place of prothrombin time
 * prolonged by 4 and 6 seconds.)
 */
export function childPugh(values: ChildPughValues): { points: number; class: "A" | "B" | "C" } {
  const { bilirubin, albumin, inr, ascites, encephalopathy } = values;
  const points =
    (bilirubin < 34 ? 1 : bilirubin <= 51 ? 2 : 3) +
    (albumin > 35 ? 1 : albumin >= 28 ? 2 : 3) +
    (inr < 1.7 ? 1 : inr <= 2.3 ? 2 : 3) +
    { none: 1, slight: 2, moderate: 3 }[ascites] +
    { none: 1, "grade-1-2": 2, "grade-3-4": 3 }[encephalopathy];
  return { points, class: points <= 6 ? "A" : points <= 9 ? "B" : "C" };
}
