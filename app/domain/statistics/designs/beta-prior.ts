import { requireAbove, requireOpenUnit } from "~/domain/statistics/argument-checks";

/** A Beta(a, b) prior on a probability: worth a events and b non-events. */
export interface BetaPrior {
  a: number;
  b: number;
}

/** Every rate equally likely. */
export const flatPrior: BetaPrior = { a: 1, b: 1 };

/** Jeffreys' prior, invariant under change of scale. */
export const jeffreysPrior: BetaPrior = { a: 0.5, b: 0.5 };

/**
 * A sceptical prior: centred on a rate of no interest, and worth as many participants as `weight`.
 *
 * @throws InvalidInput unless the rate lies strictly between 0 and 1 and the weight is above 0.
 */
export function scepticalPrior(rate: number, weight: number): BetaPrior {
  requireOpenUnit(rate, "rate");
  requireAbove(weight, "weight", 0);
  return { a: rate * weight, b: (1 - rate) * weight };
}

/** A prior with the code it is shown under. */
export interface NamedPrior {
  code: "flat" | "jeffreys" | "mildly-sceptical" | "sceptical";
  prior: BetaPrior;
}

/**
 * The priors that an expansion is judged by side by side: flat, Jeffreys, and two sceptical ones.
 *
 * @param nullRate rate of no interest that the sceptical priors are centred on.
 * @param weights how many participants the mildly and the fully sceptical prior are worth.
 */
export function priorsSideBySide(nullRate: number, weights: readonly [number, number] = [10, 30]): NamedPrior[] {
  return [
    { code: "flat", prior: flatPrior },
    { code: "jeffreys", prior: jeffreysPrior },
    { code: "mildly-sceptical", prior: scepticalPrior(nullRate, weights[0]) },
    { code: "sceptical", prior: scepticalPrior(nullRate, weights[1]) },
  ];
}
