/** One key criterion of a protocol version. The registry holds key criteria only; the whole list is in the protocol. */
export interface EligibilityCriterion {
  number: number;
  kind: "inclusion" | "exclusion";
  text: { en: string; vi: string };
}

/** What was found of one criterion. `unknown` stands until a result is there. */
export const criterionAnswers = ["met", "not_met", "unknown"] as const;

export type CriterionAnswer = (typeof criterionAnswers)[number];

/**
 * Whether the answers make a person eligible: every inclusion criterion met and no exclusion criterion met. False as soon as
 * one stands against it; null while one is unknown and none stands against it. Without criteria null: nothing was checked.
 */
export function isEligible(
  criteria: readonly Pick<EligibilityCriterion, "number" | "kind">[],
  answers: Readonly<Record<string, string | undefined>>,
): boolean | null {
  const found = criteria.map(({ number, kind }) => {
    const answer = answers[String(number)];
    if (answer !== "met" && answer !== "not_met") return null;
    return (answer === "met") === (kind === "inclusion");
  });
  if (found.includes(false)) return false;
  return found.length === 0 || found.includes(null) ? null : true;
}

/** The numbers of the criteria that stand against a person. */
export function failedCriteria(
  criteria: readonly Pick<EligibilityCriterion, "number" | "kind">[],
  answers: Readonly<Record<string, string | undefined>>,
): number[] {
  return criteria.flatMap(({ number, kind }) =>
    answers[String(number)] === (kind === "inclusion" ? "not_met" : "met") ? [number] : [],
  );
}
