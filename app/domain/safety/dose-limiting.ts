import {
  bayesianStopping,
  type BayesianStoppingRule,
  everyParticipant,
} from "~/domain/statistics/designs/bayesian-stopping";

/** Dose-limiting toxicities of one cohort: participants infused, those with one, and events that nobody has judged yet. */
export interface DoseLimitingCount {
  code: string;
  infused: number;
  withToxicity: number;
  notJudged: number;
}

/** The count beside the boundary of the trial's stopping rule. */
export interface DoseLimitingStanding extends DoseLimitingCount {
  /** Stop with this many or more among those infused so far; null: no number stops, or the protocol sets no rule. */
  stopAt: number | null;
  crossed: boolean;
}

/**
 * Each cohort (dose level) beside the boundary that holds for its number of infused participants. The rule informs; the
 * decision is the committee's. A cohort in which nobody is infused has no boundary.
 */
export function doseLimitingStanding(
  counts: readonly DoseLimitingCount[],
  rule: BayesianStoppingRule | null,
): DoseLimitingStanding[] {
  return counts.map((count) => {
    const look = rule && count.infused > 0 ? bayesianStopping(rule, [count.infused])[0] : undefined;
    const stopAt = look?.stopAt ?? null;
    return { ...count, stopAt, crossed: stopAt !== null && count.withToxicity >= stopAt };
  });
}

/** The boundary for 1 to `most` infused participants, only where it changes. */
export function boundaryTable(rule: BayesianStoppingRule, most: number): { n: number; stopAt: number }[] {
  const looks = bayesianStopping(rule, everyParticipant(most));
  return looks.flatMap(({ n, stopAt }, index) =>
    stopAt !== null && stopAt !== looks[index - 1]?.stopAt ? [{ n, stopAt }] : [],
  );
}
