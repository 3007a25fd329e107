import { requireEventsOf } from "../argument-checks";

/** Responders of participants in two arms within one stratum: x1 of n1 against x2 of n2. */
export interface TwoArmStratum {
  x1: number;
  n1: number;
  x2: number;
  n2: number;
}

/**
 * The strata that can be compared: those with at least one participant in each arm.
 *
 * @throws InvalidInput naming `strata.<index>.x1` and so on if a count is not whole, negative or above its total.
 */
export function comparableStrata(strata: readonly TwoArmStratum[]): TwoArmStratum[] {
  strata.forEach((stratum, index) => {
    requireEventsOf(stratum.x1, stratum.n1, `strata.${index}.x1`, `strata.${index}.n1`);
    requireEventsOf(stratum.x2, stratum.n2, `strata.${index}.x2`, `strata.${index}.n2`);
  });
  return strata.filter((stratum) => stratum.n1 > 0 && stratum.n2 > 0);
}
