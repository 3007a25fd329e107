import betaln from "@stdlib/math-base-special-betaln";
import gammaln from "@stdlib/math-base-special-gammaln";
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { InvalidInput } from "~/lib/errors";
import { requireAbove, requireEventsOf, requireWhole } from "~/domain/statistics/argument-checks";
import type { BetaPrior } from "~/domain/statistics/designs/beta-prior";

/** Responders among those seen so far. */
export interface SoFar {
  responders: number;
  participants: number;
}

/**
 * Probability that `more` further participants bring at least `needed` responders, given those seen so far:
 * sum over y >= needed of C(m, y) B(a + x + y, b + n - x + m - y) / B(a + x, b + n - x), the beta-binomial tail.
 * 1 when nothing is needed, 0 when more is needed than there are participants. (Lee JJ, Liu DD. Clinical Trials
 * 2008;5:93-106.)
 *
 * @throws InvalidInput for more responders than participants, negative numbers, or a prior parameter of 0 or less.
 */
export function predictiveProbabilityOfNew(soFar: SoFar, more: number, needed: number, prior: BetaPrior): number {
  requireEventsOf(soFar.responders, soFar.participants, "responders", "participants");
  requireWhole(more, "more");
  requireAbove(prior.a, "prior.a", 0);
  requireAbove(prior.b, "prior.b", 0);
  if (!Number.isSafeInteger(needed)) throw new InvalidInput([{ path: "needed", message: "must be a whole number" }]);
  if (needed <= 0) return 1;
  const a = prior.a + soFar.responders;
  const b = prior.b + soFar.participants - soFar.responders;
  let sum = 0;
  for (let y = needed; y <= more; y++) {
    const ways = gammaln(more + 1) - gammaln(y + 1) - gammaln(more - y + 1);
    sum += Math.exp(ways + betaln(a + y, b + more - y) - betaln(a, b));
  }
  return Math.min(1, sum);
}

/**
 * Probability that those seen so far and `more` further participants together have at least `goal` responders.
 *
 * @throws InvalidInput as `predictiveProbabilityOfNew`.
 */
export function predictiveProbability(soFar: SoFar, more: number, goal: number, prior: BetaPrior): number {
  return predictiveProbabilityOfNew(soFar, more, goal - soFar.responders, prior);
}

/**
 * Responders needed among the new participants alone for the same rate as `goal` among all: the smallest whole number
 * of at least goal x more / (participants + more); 0 when there are no participants at all.
 */
export function goalForNew(soFar: SoFar, more: number, goal: number): number {
  const all = soFar.participants + more;
  return all === 0 ? 0 : Math.ceil((goal * more) / all - 1e-9);
}

/** An expansion judged by one prior. */
export interface ExpansionOutlook {
  /** Probability that all participants together reach the goal. */
  pooled: number;
  /** Probability that the new participants alone reach the same rate. */
  newAlone: number;
}

/** Both probabilities for an expansion; see `predictiveProbability` and `goalForNew`. */
export function expansionOutlook(soFar: SoFar, more: number, goal: number, prior: BetaPrior): ExpansionOutlook {
  const needed = goalForNew(soFar, more, goal);
  return {
    pooled: predictiveProbability(soFar, more, goal, prior),
    newAlone: predictiveProbabilityOfNew(soFar, more, needed, prior),
  };
}

/**
 * Operating characteristic of an expansion: probability that the goal is reached if the true response rate of the new
 * participants is `rate`. Binomial tail; 1 when nothing more is needed, 0 when the goal is out of reach.
 *
 * @throws InvalidInput for a rate outside 0 to 1, or counts as in `predictiveProbabilityOfNew`.
 */
export function goalProbabilityAtRate(soFar: SoFar, more: number, goal: number, rate: number): number {
  requireEventsOf(soFar.responders, soFar.participants, "responders", "participants");
  requireWhole(more, "more");
  requireWhole(goal, "goal");
  if (!(rate >= 0 && rate <= 1)) throw new InvalidInput([{ path: "rate", message: "must lie between 0 and 1" }]);
  const needed = goal - soFar.responders;
  if (needed <= 0) return 1;
  return needed > more ? 0 : 1 - binomialCdf(needed - 1, more, rate);
}
