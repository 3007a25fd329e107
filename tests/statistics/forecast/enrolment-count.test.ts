import binomialPmf from "@stdlib/stats-base-dists-binomial-pmf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countForecast, countInterval, countQuantile } from "~/domain/statistics/forecast/count-forecast";
import { countProbabilities, probabilityReached } from "~/domain/statistics/forecast/enrolment-count";
import { fullBayesPosterior } from "~/domain/statistics/forecast/full-bayes";
import { latentMoments } from "~/domain/statistics/forecast/latent-enrolment";
import {
  addedCounts,
  cappedNegativeBinomial,
  negativeBinomialSum,
} from "~/domain/statistics/forecast/negative-binomial-sum";
import { InvalidInput } from "~/lib/errors";
import { openSite, plannedSite } from "./open-site";

const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
const term = fc.record({
  size: fc.double({ min: 0.1, max: 30, noNaN: true }),
  failure: fc.double({ min: 0.01, max: 0.8, noNaN: true }),
});
const rates = { kind: "site-rates", components: [{ shape: 1.5, rate: 2, weight: 1 }] } as const;

describe("negativeBinomialSum", () => {
  it("equals the convolution of its terms", () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), (terms) => {
        const summed = negativeBinomialSum(terms, 60);
        const nothing = Float64Array.from({ length: 60 }, (_, count) => Number(count === 0));
        const convolved = terms
          .map((one) => cappedNegativeBinomial(one, 400))
          .reduce((sum, one) => addedCounts(sum, one, 60), nothing);
        summed.forEach((value, count) => expect(value).toBeCloseTo(convolved[count] ?? NaN, 11));
      }),
    );
  });

  it("keeps its mass when the chance of nothing at all is far too small for a number", () => {
    const terms = [
      { size: 900, failure: 0.7 },
      { size: 500, failure: 0.5 },
    ];
    const probabilities = negativeBinomialSum(terms, 4000);
    expect(probabilities[0]).toBe(0);
    expect(total(probabilities)).toBeCloseTo(1, 9);
    expect(total(probabilities.map((value, count) => value * count))).toBeCloseTo(2600, 5);
  });

  it("is certain of 0 without terms", () => {
    expect([...negativeBinomialSum([], 3)]).toEqual([1, 0, 0]);
  });
});

describe("cappedNegativeBinomial", () => {
  it("lumps the rest at the cap", () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 0, max: 30 }), (one, cap) => {
        const capped = cappedNegativeBinomial(one, cap);
        expect(capped).toHaveLength(cap + 1);
        expect(total(capped)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("countProbabilities", () => {
  it("never enrols beyond the caps of the sites", () => {
    const sites = [openSite(8, 6, { capacity: 2 }), openSite(3, 6, { capacity: 3 }), openSite(3, 6, { capacity: 0 })];
    const probabilities = countProbabilities(rates, sites, 500, 10);
    expect(total(probabilities)).toBeCloseTo(1, 12);
    expect(total(probabilities.subarray(6))).toBe(0);
    expect(probabilities[5]).toBeGreaterThan(0.99);
  });

  it("leaves a cap that cannot be reached without effect", () => {
    const free = [openSite(4, 6), openSite(1, 5)];
    const capped = free.map((site) => ({ ...site, capacity: 400 }));
    const [a, b] = [countProbabilities(rates, free, 6, 30), countProbabilities(rates, capped, 6, 30)];
    a.forEach((value, count) => expect(b[count]).toBeCloseTo(value, 9));
  });

  it("refuses site caps at one shared rate", () => {
    const shared = { kind: "shared-rate", shape: 10, rate: 20 } as const;
    expect(() => countProbabilities(shared, [openSite(1, 2, { capacity: 4 })], 3, 5)).toThrow(InvalidInput);
  });

  it("enrols nobody while no site is open", () => {
    const sites = [plannedSite(9), openSite(5, 4, { closes: 0 }), openSite(5, 4, { pauses: [{ from: 0, to: 6 }] })];
    expect(probabilityReached(rates, sites, 1, 6)).toBe(0);
    expect(probabilityReached(rates, sites, 0, 6)).toBe(1);
  });

  it("is more likely to reach a target with more time and less likely with a higher target", () => {
    const posterior = fullBayesPosterior([openSite(6, 8), openSite(2, 5)], 0.8);
    const rounding = 1e-12;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.5, max: 40, noNaN: true }), (count, month) => {
        const sites = [openSite(6, 8), openSite(2, 5), plannedSite(3)];
        const chance = probabilityReached(posterior, sites, count, month);
        expect(probabilityReached(posterior, sites, count, month + 1)).toBeGreaterThanOrEqual(chance - rounding);
        expect(probabilityReached(posterior, sites, count + 1, month)).toBeLessThanOrEqual(chance + rounding);
      }),
      { numRuns: 20 },
    );
  });
});

describe("countForecast", () => {
  it("has the mean and variance of the sites' rates and of chance", () => {
    const sites = [openSite(6, 8), openSite(2, 5), plannedSite(2, { closes: 7 })];
    const posterior = fullBayesPosterior(sites, 0.8);
    const { mean, standardDeviation, probabilities } = countForecast(posterior, sites, 9);
    const latent = latentMoments(posterior, sites, 9);
    expect(total(probabilities)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(latent.mean, 6);
    expect(standardDeviation ** 2).toBeCloseTo(latent.variance + latent.mean, 4);
  });

  it("stops at the study's cap", () => {
    const { mean, probabilities } = countForecast(rates, [openSite(20, 10)], 60, 15);
    expect(probabilities).toHaveLength(16);
    expect(probabilities[15]).toBeGreaterThan(0.999);
    expect(mean).toBeLessThanOrEqual(15);
    expect(countForecast(rates, [openSite(20, 10)], 60, 0)).toMatchObject({ mean: 0, probabilities: [1] });
  });

  it("is certain of nobody at the census itself", () => {
    const { mean, probabilities } = countForecast(rates, [openSite(3, 4)], 0);
    expect(mean).toBe(0);
    expect(probabilities[0]).toBe(1);
  });
});

describe("countInterval", () => {
  it("takes the smallest count that reaches each tail", () => {
    const dice = Array.from({ length: 11 }, (_, count) => binomialPmf(count, 10, 0.5));
    expect(countInterval(dice, 0.9)).toEqual({ lower: 2, upper: 8 });
    expect(countQuantile([1], 0.5)).toBe(0);
    expect(() => countQuantile(dice, 0)).toThrow(InvalidInput);
  });
});
