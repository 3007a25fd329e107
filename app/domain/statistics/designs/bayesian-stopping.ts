import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import { requireAbove, requireOpenUnit, requireWhole } from "~/domain/statistics/argument-checks";
import type { BetaPrior } from "~/domain/statistics/designs/beta-prior";
import type { StoppingLook } from "~/domain/statistics/designs/stopping-rule";

/** Stop when it is more likely than `certainty` that the event rate exceeds `acceptable`. */
export interface BayesianStoppingRule {
  acceptable: number;
  certainty: number;
  prior: BetaPrior;
}

/**
 * Boundary of a Bayesian stopping rule: at each look the smallest x with P(p > acceptable | x of n) > certainty, p a
 * priori Beta(a, b) and so Beta(a + x, b + n - x) after the look. (Thall PF, Simon R. Biometrics 1994;50:337-49.)
 *
 * @param looks numbers of participants at which the rule is applied.
 * @throws InvalidInput for rates or certainty outside 0 to 1, a prior with a parameter of 0 or less, or a look below 1.
 */
export function bayesianStopping(rule: BayesianStoppingRule, looks: readonly number[]): StoppingLook[] {
  requireOpenUnit(rule.acceptable, "acceptable");
  requireOpenUnit(rule.certainty, "certainty");
  requireAbove(rule.prior.a, "prior.a", 0);
  requireAbove(rule.prior.b, "prior.b", 0);
  return looks.map((n, index) => {
    requireWhole(n, `looks.${index}`, 1);
    for (let x = 0; x <= n; x++) {
      const tooHigh = 1 - betaCdf(rule.acceptable, rule.prior.a + x, rule.prior.b + n - x);
      if (tooHigh > rule.certainty) return { n, stopAt: x };
    }
    return { n, stopAt: null };
  });
}

/** A look after every participant from 1 to `most`. */
export function everyParticipant(most: number): number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}
