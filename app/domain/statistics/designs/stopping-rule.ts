import { InvalidInput } from "~/lib/errors";
import { requireWhole } from "~/domain/statistics/argument-checks";

/** One look of a stopping rule: after `n` participants, stop with `stopAt` events or more; null: no number stops. */
export interface StoppingLook {
  n: number;
  stopAt: number | null;
}

/** How a stopping rule behaves where the probability of an event is known. */
export interface StoppingCharacteristics {
  /** Probability that the rule stops the trial at any of its looks, the last one included. */
  stops: number;
  /** Expected number of participants when the rule stops the trial or its last look is reached. */
  expectedSize: number;
}

/**
 * Exact operating characteristics of a stopping rule by following the distribution of the number of events from
 * participant to participant and taking out what stops at each look.
 *
 * @param looks in ascending order of n; empty: the rule never stops and nobody is observed.
 * @param probability probability of an event in one participant.
 * @throws InvalidInput for looks out of order or a probability outside 0 to 1.
 */
export function stoppingCharacteristics(looks: readonly StoppingLook[], probability: number): StoppingCharacteristics {
  if (!(probability >= 0 && probability <= 1)) {
    throw new InvalidInput([{ path: "probability", message: "must lie between 0 and 1" }]);
  }
  let mass = [1];
  let stops = 0;
  let expectedSize = 0;
  let seen = 0;
  looks.forEach((look, index) => {
    requireWhole(look.n, `looks.${index}.n`, seen + 1);
    const going = mass.reduce((sum, each) => sum + each, 0);
    expectedSize += going * (look.n - seen);
    for (; seen < look.n; seen++) mass = afterOneMore(mass, probability);
    const limit = look.stopAt ?? Infinity;
    stops += mass.reduce((sum, each, events) => (events >= limit ? sum + each : sum), 0);
    mass = mass.map((each, events) => (events >= limit ? 0 : each));
  });
  return { stops, expectedSize };
}

function afterOneMore(mass: readonly number[], probability: number): number[] {
  return Array.from({ length: mass.length + 1 }, (_, events) => {
    return (mass[events] ?? 0) * (1 - probability) + (mass[events - 1] ?? 0) * probability;
  });
}
