import { InvalidInput } from "~/lib/errors";
import { requireSome } from "~/domain/statistics/argument-checks";

/** What the 3+3 rule does at one dose whose probability of dose-limiting toxicity is known. */
export interface ThreePlusThreeAtDose {
  /** Probability of going on to the next dose. */
  escalate: number;
  /** Probability of stopping at this dose as too toxic. */
  stop: number;
  /** Expected number of participants treated at this dose once it is reached: between 3 and 6. */
  expectedSize: number;
}

/**
 * The 3+3 rule at one dose: escalate after 0 of 3 with toxicity, or after 1 of 3 followed by 0 of 3 more; else stop.
 * P(escalate) = q^3 + 3 p q^2 q^3 with q = 1 - p; expected size 3 + 3 x 3 p q^2. (Storer BE. Biometrics
 * 1989;45:925-37.)
 *
 * @throws InvalidInput when the probability lies outside 0 to 1.
 */
export function threePlusThreeAtDose(toxicity: number): ThreePlusThreeAtDose {
  if (!(toxicity >= 0 && toxicity <= 1)) {
    throw new InvalidInput([{ path: "toxicity", message: "must lie between 0 and 1" }]);
  }
  const q = 1 - toxicity;
  const oneOfThree = 3 * toxicity * q ** 2;
  const escalate = q ** 3 + oneOfThree * q ** 3;
  return { escalate, stop: 1 - escalate, expectedSize: 3 + 3 * oneOfThree };
}

/** Operating characteristics of the 3+3 rule over a list of doses. */
export interface ThreePlusThreeCharacteristics {
  /** Probability that each dose is declared the maximum tolerated dose, in the order of the doses. */
  selected: number[];
  /** Probability that even the first dose is too toxic. */
  noneSelected: number;
  /** Expected number of participants at each dose. */
  expectedSize: number[];
  /** Expected number of participants with dose-limiting toxicity in the whole trial. */
  expectedToxicities: number;
}

/**
 * The 3+3 rule without de-escalation: doses are tried upwards; at the first dose that stops, the dose below is the
 * maximum tolerated dose; if none stops it is the last dose.
 *
 * @param toxicities true probability of dose-limiting toxicity at each dose, from the lowest dose up.
 * @throws InvalidInput for an empty list or a probability outside 0 to 1.
 */
export function threePlusThree(toxicities: readonly number[]): ThreePlusThreeCharacteristics {
  requireSome(toxicities, "toxicities");
  const doses = toxicities.map(threePlusThreeAtDose);
  const reached = [1];
  doses.forEach((dose, i) => reached.push((reached[i] ?? 0) * dose.escalate));
  const expectedSize = doses.map((dose, i) => (reached[i] ?? 0) * dose.expectedSize);
  return {
    selected: doses.map((_, i) => (reached[i + 1] ?? 0) * (doses[i + 1]?.stop ?? 1)),
    noneSelected: doses[0]?.stop ?? 0,
    expectedSize,
    expectedToxicities: expectedSize.reduce((sum, size, i) => sum + size * (toxicities[i] ?? 0), 0),
  };
}
