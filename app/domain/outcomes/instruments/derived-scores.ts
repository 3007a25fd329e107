import type { GivenValues } from "./instrument-faults";
import { childPugh, type ChildPughValues, meldScore, meldSodiumScore, type MeldValues } from "./liver-scores";

/** A total that the book computes, beside what was typed. */
export interface DerivedScore {
  code: "meld" | "meld-na" | "child-pugh" | "gmfm-88" | "womac-total";
  value: string;
  /** What the site typed as its own total; null where it typed none. */
  typed: number | null;
  formula: string;
  source: string;
}

function meldScores({ scores, answers }: GivenValues): DerivedScore[] {
  const { bilirubin, inr, creatinine, sodium } = scores;
  if (bilirubin === undefined || inr === undefined || creatinine === undefined) return [];
  const values: MeldValues = { bilirubin, inr, creatinine, dialysis: answers["dialysis"] === "yes" };
  const meld: DerivedScore = {
    code: "meld",
    value: String(meldScore(values)),
    typed: scores["meld-typed"] ?? null,
    formula: "3.78 ln(bilirubin mg/dL) + 11.2 ln(INR) + 9.57 ln(creatinine mg/dL) + 6.43",
    source: "Kamath PS, et al. Hepatology 2001;33:464-70",
  };
  if (sodium === undefined) return [meld];
  const withSodium: DerivedScore = {
    code: "meld-na",
    value: String(meldSodiumScore(values, sodium)),
    typed: null,
    formula: "MELD + 1.32 (137 - Na) - 0.033 MELD (137 - Na), MELD > 11",
    source: "OPTN Policy 9.1.D (2016)",
  };
  return [meld, withSodium];
}

function childPughScores({ scores, answers }: GivenValues): DerivedScore[] {
  const { bilirubin, albumin, inr } = scores;
  const ascites = answers["ascites"] as ChildPughValues["ascites"] | undefined;
  const encephalopathy = answers["encephalopathy"] as ChildPughValues["encephalopathy"] | undefined;
  if (bilirubin === undefined || albumin === undefined || inr === undefined || !ascites || !encephalopathy) return [];
  const found = childPugh({ bilirubin, albumin, inr, ascites, encephalopathy });
  return [
    {
      code: "child-pugh",
      value: `${found.points} (${found.class})`,
      typed: scores["child-pugh-typed"] ?? null,
      formula: "5 x (1, 2, 3); A 5-6, B 7-9, C 10-15",
      source: "Pugh RNH, et al. Br J Surg 1973;60:646-9",
    },
  ];
}

function gmfm88Scores({ scores }: GivenValues): DerivedScore[] {
  const dimensions = ["a", "b", "c", "d", "e"].map((letter) => scores[`gmfm-88-${letter}`]);
  const given = dimensions.filter((score) => score !== undefined);
  if (given.length < dimensions.length) return [];
  const mean = given.reduce((sum, score) => sum + score, 0) / given.length;
  return [
    {
      code: "gmfm-88",
      value: String(Math.round(mean * 100) / 100),
      typed: scores["gmfm-88"] ?? null,
      formula: "(A + B + C + D + E) / 5",
      source: "Russell DJ, et al. Dev Med Child Neurol 1989;31:341-52",
    },
  ];
}

function womacTotal({ scores }: GivenValues): DerivedScore[] {
  const parts = ["womac-pain-0-20", "womac-stiffness-0-8", "womac-function-0-68"].map((code) => scores[code]);
  const given = parts.filter((score) => score !== undefined);
  if (given.length < parts.length) return [];
  return [
    {
      code: "womac-total",
      value: String(given.reduce((sum, score) => sum + score, 0)),
      typed: null,
      formula: "0-20 + 0-8 + 0-68",
      source: "Bellamy N. WOMAC User Guide (LK 3.1)",
    },
  ];
}

const formulas: Readonly<Record<string, (given: GivenValues) => DerivedScore[]>> = {
  meld: meldScores,
  "child-pugh": childPughScores,
  "gmfm-88": gmfm88Scores,
  "womac-likert-3.1": womacTotal,
};

/** The totals that are computed from an instrument's values; none for instruments without a formula or with values missing. */
export function derivedScores(instrument: string, given: GivenValues): DerivedScore[] {
  return Object.hasOwn(formulas, instrument) ? (formulas[instrument]?.(given) ?? []) : [];
}
