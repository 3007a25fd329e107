import { type ExactRate, exactRate } from "~/domain/statistics/rates/exact-rate";
import { zeroEventsUpperLimit } from "~/domain/statistics/proportions/zero-events";
import {
  bayesianStopping,
  type BayesianStoppingRule,
  everyParticipant,
} from "~/domain/statistics/designs/bayesian-stopping";
import { stoppingCharacteristics } from "~/domain/statistics/designs/stopping-rule";

/** Two-sided level of every interval of the safety summary. */
export const safetyLevel = 0.95;

/** Days in a year, on average. */
const yearDays = 365.25;

/** Person-years are called few below this; rates are told from here on. */
export const fewestPersonYears = 1;

/** One term as counted. */
export interface TermFacts {
  organClass: string | null;
  term: string;
  participants: number;
  events: number;
  serious: number;
  worst: number | null;
  notGraded: number;
}

/** A term with its rate of events per person-year since infusion; null below the floor on person-years. */
export interface TermRow extends TermFacts {
  rate: ExactRate | null;
}

/** What a trial's safety summary shows. */
export interface SafetySummary extends EventTotals {
  infused: number;
  personYears: number;
  terms: TermRow[];
  /** Upper limit of the risk of an event that was never seen, among those infused; null while nobody is. */
  zeroUpper: number | null;
}

/** Standing adverse events of every term, those told one by one or not. */
export interface EventTotals {
  events: number;
  serious: number;
}

/**
 * Terms with exact Poisson limits over the person-years since infusion, all events of a term counted.
 * Sources: Garwood F. Biometrika 1936;28:437-442 (rates). Clopper CJ, Pearson ES. Biometrika 1934;26:404-413 (zeros).
 */
export function safetySummary(
  terms: readonly TermFacts[],
  totals: EventTotals,
  exposure: { infused: number; days: number },
): SafetySummary {
  const personYears = exposure.days / yearDays;
  const told = personYears >= fewestPersonYears;
  return {
    ...totals,
    infused: exposure.infused,
    personYears,
    terms: terms.map((row) => ({ ...row, rate: told ? exactRate(row.events, personYears, safetyLevel) : null })),
    zeroUpper: exposure.infused === 0 ? null : zeroEventsUpperLimit(exposure.infused, "two", safetyLevel),
  };
}

/** How a stopping rule behaves at one true probability of an event. */
export interface RuleBehaviour {
  probability: number;
  stops: number;
  expectedSize: number;
}

/**
 * The boundary over 1 to `most` infused participants, and how the rule behaves where the true probability is half of what is
 * acceptable, acceptable, and 10 and 20 points above (never above 95%), a look after every participant.
 */
export function ruleBehaviour(rule: BayesianStoppingRule, most: number) {
  const looks = bayesianStopping(rule, everyParticipant(most));
  const { acceptable } = rule;
  const probabilities = [
    acceptable / 2,
    acceptable,
    Math.min(0.95, acceptable + 0.1),
    Math.min(0.95, acceptable + 0.2),
  ];
  return {
    most,
    boundary: looks.map(({ n, stopAt }) => ({ n, at: stopAt })),
    behaviour: [...new Set(probabilities)].map((probability): RuleBehaviour => {
      return { probability, ...stoppingCharacteristics(looks, probability) };
    }),
  };
}
