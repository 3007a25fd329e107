/**
 * Codes of what a source leaves out of an account or a claim. Each is shown as *not stated* under its own name, never as
 * zero or blank.
 */
export const missingFacts = [
  "cancer_type",
  "carried_out",
  "cell_type",
  "comparator",
  "dates",
  "decision",
  "decision_date",
  "denominator",
  "outcomes",
  "partner_name",
  "phase",
  "planned_size",
  "pooling",
  "site",
  "sponsor",
  "year",
] as const;

export type MissingFact = (typeof missingFacts)[number];

/** Whether the code is one of the closed list. */
export function isMissingFact(code: string): code is MissingFact {
  return missingFacts.some((known) => known === code);
}
