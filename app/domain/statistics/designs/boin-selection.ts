import { InvalidInput } from "~/lib/errors";
import { requireEventsOf, requireOpenUnit } from "~/domain/statistics/argument-checks";
import { eliminationCount } from "~/domain/statistics/designs/boin-boundaries";
import { isotonicRegression } from "~/domain/statistics/designs/isotonic-regression";

/** What was seen at one dose: how many were treated and how many had a dose-limiting toxicity. */
export interface DoseExperience {
  treated: number;
  toxicities: number;
}

/** The dose chosen at the end of a trial, with the smoothed rates that it was chosen by. */
export interface MaximumToleratedDose {
  /** Position in the list of doses from 0; null when every dose tried is too toxic, or none was tried. */
  dose: number | null;
  /** Smoothed toxicity rate by dose; null for doses never tried or eliminated. */
  rates: (number | null)[];
}

/**
 * Chooses the maximum tolerated dose: rates (x + 0.05)/(n + 0.1), smoothed upwards by isotonic regression weighted by
 * the inverse of their posterior variance, and among the doses tried and not eliminated the one closest to the target;
 * of equally close ones the higher dose where they lie below the target, the lower where they lie above. A dose is
 * eliminated with all above it when 3 or more were treated and P(p > target | data, Beta(1, 1)) > `cutoff`.
 * (Liu S, Yuan Y. J R Stat Soc C 2015;64:507-23; select.mtd of the R package BOIN.)
 *
 * @param doses experience from the lowest dose up.
 * @throws InvalidInput for toxicities above the number treated, or a target outside 0 to 1.
 */
export function boinMaximumToleratedDose(
  target: number,
  doses: readonly DoseExperience[],
  cutoff = 0.95,
): MaximumToleratedDose {
  requireOpenUnit(target, "target");
  if (!(cutoff > 0 && cutoff <= 1)) {
    throw new InvalidInput([{ path: "cutoff", message: "must lie above 0 and not above 1" }]);
  }
  doses.forEach((dose, i) => {
    requireEventsOf(dose.toxicities, dose.treated, `doses.${i}.toxicities`, `doses.${i}.treated`);
  });

  const firstTooToxic = doses.findIndex(({ treated, toxicities }) => {
    const limit = treated < 3 ? null : eliminationCount(target, treated, cutoff);
    return limit !== null && toxicities >= limit;
  });
  const allowed = firstTooToxic < 0 ? doses.length : firstTooToxic;
  const tried = doses.flatMap((dose, index) => (dose.treated > 0 && index < allowed ? [{ ...dose, index }] : []));

  const smoothed = isotonicRegression(
    tried.map(({ treated, toxicities }) => (toxicities + 0.05) / (treated + 0.1)),
    tried.map(({ treated, toxicities }) => {
      const total = treated + 0.1;
      return (total ** 2 * (total + 1)) / ((toxicities + 0.05) * (treated - toxicities + 0.05));
    }),
  );
  const rates = doses.map((): number | null => null);
  let dose: number | null = null;
  let closest = Infinity;
  tried.forEach(({ index }, position) => {
    const rate = smoothed[position] ?? 0;
    rates[index] = rate;
    const distance = Math.abs(rate - target);
    const tie = Math.abs(distance - closest) < 1e-12;
    if (tie ? rate < target : distance < closest) [dose, closest] = [index, distance];
  });
  return { dose, rates };
}
