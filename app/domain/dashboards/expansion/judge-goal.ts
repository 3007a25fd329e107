import { type BetaPrior, type NamedPrior, priorsSideBySide } from "~/domain/statistics/designs/beta-prior";
import {
  expansionOutlook,
  goalForNew,
  goalProbabilityAtRate,
} from "~/domain/statistics/designs/predictive-probability";

/** The goal under one prior: both predictive probabilities, shares from 0 to 1. */
export interface PriorOutlook {
  code: NamedPrior["code"];
  prior: BetaPrior;
  /** The new participants alone reach the goal's rate. */
  newAlone: number;
  /** All together reach the goal. */
  pooled: number;
}

/** How often the goal would be reached if the true rate in the new participants were `rate`. */
export interface GoalCharacteristic {
  rate: number;
  newAlone: number;
  pooled: number;
}

/** An expansion's goal, judged. */
export interface JudgedGoal {
  soFar: { responders: number; participants: number };
  more: number;
  goal: number;
  /** Responders still wanted among the new ones for the goal of all; 0 where it is reached already. */
  needed: number;
  /** Responders wanted among the new ones alone for the goal's rate. */
  neededOfNew: number;
  /** Reached already, or no longer within reach: then no probability says anything. */
  settled: "reached" | "out-of-reach" | null;
  /** Flat, mildly sceptical, sceptical. */
  priors: PriorOutlook[];
  characteristics: GoalCharacteristic[];
}

/** Participants that the mildly and the fully sceptical prior are worth. */
export const scepticalWeights = [10, 30] as const;

const trueRates = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const none = { responders: 0, participants: 0 };

/**
 * Judges a goal by three priors, flat and two sceptical ones centred on the rate of no interest, each for the new
 * participants alone beside all together, with exact operating characteristics. (Field rules, "Expansion page".)
 * @throws InvalidInput for more responders than participants, or a rate outside 0 to 1.
 */
export function judgeGoal(
  soFar: JudgedGoal["soFar"],
  more: number,
  { responders: goal, nullRate }: { responders: number; nullRate: number },
): JudgedGoal {
  const needed = Math.max(0, goal - soFar.responders);
  const neededOfNew = goalForNew(soFar, more, goal);
  const priors = priorsSideBySide(nullRate, scepticalWeights)
    .filter(({ code }) => code !== "jeffreys")
    .map(({ code, prior }) => ({ code, prior, ...expansionOutlook(soFar, more, goal, prior) }));
  const rates = [...new Set([...trueRates, nullRate])].toSorted((a, b) => a - b);
  return {
    soFar,
    more,
    goal,
    needed,
    neededOfNew,
    settled: needed === 0 ? "reached" : needed > more ? "out-of-reach" : null,
    priors,
    characteristics: rates.map((rate) => ({
      rate,
      newAlone: goalProbabilityAtRate(none, more, neededOfNew, rate),
      pooled: goalProbabilityAtRate(soFar, more, goal, rate),
    })),
  };
}
