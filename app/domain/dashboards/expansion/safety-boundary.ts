import {
  type BayesianStoppingRule,
  bayesianStopping,
  everyParticipant,
} from "~/domain/statistics/designs/bayesian-stopping";
import { stoppingCharacteristics } from "~/domain/statistics/designs/stopping-rule";

/** A stopping rule over the whole enlarged trial: where its boundary rises, and how often it stops at true event rates. */
export interface SafetyBoundary {
  steps: { n: number; stopAt: number }[];
  characteristics: { rate: number; stops: number; expectedSize: number }[];
}

const trueRates = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/** Participants that a boundary is worked out for at most. */
export const mostOfBoundary = 300;

/**
 * The boundary of the protocol's stopping rule up to `size` participants with its exact operating characteristics, the
 * acceptable rate among them; null for nobody, or for more than the boundary is worked out for.
 */
export function safetyBoundary(rule: BayesianStoppingRule, size: number): SafetyBoundary | null {
  if (size < 1 || size > mostOfBoundary) return null;
  const looks = bayesianStopping(rule, everyParticipant(size));
  const rates = [...new Set([...trueRates, rule.acceptable])].toSorted((a, b) => a - b);
  return {
    steps: looks.flatMap(({ n, stopAt }, index) =>
      stopAt !== null && stopAt !== looks[index - 1]?.stopAt ? [{ n, stopAt }] : [],
    ),
    characteristics: rates.map((rate) => ({ rate, ...stoppingCharacteristics(looks, rate) })),
  };
}
