/** Events of special interest after cell therapy, which have a grading of their own. */
export const specialInterests = ["crs", "icans"] as const;
export type SpecialInterest = (typeof specialInterests)[number];

/** The name under which a grade by this consensus is kept. */
export const astctGrading = "ASTCT 2019";

/** Signs of cytokine release syndrome, each at its worst, in ascending order. */
export const crsFindings = {
  fever: ["no", "yes"],
  hypotension: ["none", "no_vasopressor", "one_vasopressor", "several_vasopressors"],
  hypoxia: ["none", "low_flow", "high_flow", "positive_pressure"],
} as const;

/** Signs of the neurotoxicity syndrome in adults, each at its worst, in ascending order; the ICE score is apart. */
export const icansFindings = {
  consciousness: ["normal", "spontaneous", "to_voice", "to_touch", "unrousable"],
  seizure: ["none", "resolves", "life_threatening"],
  motor: ["none", "deep_focal_weakness"],
  oedema: ["none", "focal", "diffuse"],
} as const;

/** The findings as entered: the signs above by name, and `ice` (0 to 10) for ICANS. Left out: not stated. */
export type AstctFindings = Record<string, string>;

/** Where a sign stands in its ascending list; 0 when it is not stated or not known. */
function place(values: readonly string[], value: string | undefined): number {
  return Math.max(0, values.indexOf(value ?? ""));
}

/**
 * Grade of cytokine release syndrome from 1 to 4: fever is needed; then the worse of hypotension (2 without vasopressor, 3 with
 * one, 4 with several, vasopressin not counted) and hypoxia (2 low-flow, 3 high-flow, 4 positive pressure). Grade 5 is death and is
 * not derived. Null without fever. (Lee DW et al. Biol Blood Marrow Transplant 2019;25:625-38, table 2.)
 */
export function crsGrade(findings: AstctFindings): number | null {
  if (findings["fever"] !== "yes") return null;
  const worst = Math.max(
    place(crsFindings.hypotension, findings["hypotension"]),
    place(crsFindings.hypoxia, findings["hypoxia"]),
  );
  return worst === 0 ? 1 : worst + 1;
}

function iceGrade(ice: string | undefined): number {
  const score = ice === undefined || ice === "" ? Number.NaN : Number(ice);
  if (!Number.isInteger(score) || score < 0 || score > 9) return 0;
  if (score >= 7) return 1;
  return score >= 3 ? 2 : 3;
}

/**
 * Grade of ICANS in adults from 1 to 4: the worst of ICE score (7 to 9: 1, 3 to 6: 2, 0 to 2: 3), depressed consciousness (1 wakes by
 * itself, 2 to voice, 3 to touch, 4 not at all), seizure (3, or 4 when prolonged or repeated), deep focal weakness (4) and oedema (focal 3, diffuse 4). A patient who cannot be roused is
 * grade 4 and cannot be scored. Null when no sign is stated. (Lee DW et al. Biol Blood Marrow Transplant 2019;25:625-38, table 6.)
 */
export function icansGrade(findings: AstctFindings): number | null {
  const seizure = place(icansFindings.seizure, findings["seizure"]);
  const oedema = place(icansFindings.oedema, findings["oedema"]);
  const worst = Math.max(
    iceGrade(findings["ice"]),
    place(icansFindings.consciousness, findings["consciousness"]),
    seizure === 0 ? 0 : seizure + 2,
    findings["motor"] === "deep_focal_weakness" ? 4 : 0,
    oedema === 0 ? 0 : oedema + 2,
  );
  return worst === 0 ? null : worst;
}

/** The grade that the findings give for an event of special interest; null where they give none. */
export function astctGrade(kind: SpecialInterest, findings: AstctFindings): number | null {
  return kind === "crs" ? crsGrade(findings) : icansGrade(findings);
}
