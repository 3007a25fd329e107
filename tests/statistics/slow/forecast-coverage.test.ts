import { describe, expect, it } from "vitest";
import { probabilityReached } from "~/domain/statistics/forecast/enrolment-count";
import { fullBayesPosterior } from "~/domain/statistics/forecast/full-bayes";
import { openSite } from "../forecast/open-site";
import { type SeededRandom, seededRandom } from "../seeded-random";

const trials = 500;
const census = 12;
const plannedRate = 0.8;
const shape = 1.5;

/** One trial at constant rates: what was seen by the census, how many are still wanted, and when the last one came. */
function simulatedTrial(random: SeededRandom, siteCount: number, fraction: number) {
  const rates = Array.from({ length: siteCount }, () => (random.gamma(shape) * plannedRate) / shape);
  const sites = rates.map((rate) => {
    const exposure = census - 6 * random.uniform();
    return openSite(random.poissonTimes(rate, exposure).length, exposure);
  });
  const enrolled = sites.reduce((sum, site) => sum + site.enrolled, 0);
  const remaining = Math.max(5, Math.round(fraction * enrolled));
  const totalRate = rates.reduce((sum, rate) => sum + rate, 0);
  return { sites, remaining, lastPatientIn: random.gamma(remaining) / totalRate };
}

describe("the full-Bayes forecast in simulation", () => {
  it.each([
    [3, 0.5, 1],
    [8, 1.5, 2],
  ])(
    "covers 76 to 84% with its 80% interval (%i sites, %d of the enrolled still wanted)",
    (siteCount, fraction, seed) => {
      const random = seededRandom(seed);
      let covered = 0;
      for (let trial = 0; trial < trials; trial += 1) {
        const { sites, remaining, lastPatientIn } = simulatedTrial(random, siteCount, fraction);
        const posterior = fullBayesPosterior(sites, plannedRate);
        // A month lies within the 80% interval exactly when the chance to be done by then is 10 to 90%.
        const chance = probabilityReached(posterior, sites, remaining, lastPatientIn);
        if (chance >= 0.1 && chance <= 0.9) covered += 1;
      }
      console.info(
        `${siteCount} sites: ${((100 * covered) / trials).toFixed(1)}% of ${trials} within the 80% interval`,
      );
      expect(covered / trials).toBeGreaterThanOrEqual(0.76);
      expect(covered / trials).toBeLessThanOrEqual(0.84);
    },
    120_000,
  );
});
