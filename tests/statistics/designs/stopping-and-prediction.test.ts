import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bayesianStopping, everyParticipant } from "~/domain/statistics/designs/bayesian-stopping";
import { flatPrior, jeffreysPrior, priorsSideBySide, scepticalPrior } from "~/domain/statistics/designs/beta-prior";
import { pocockStopping } from "~/domain/statistics/designs/pocock-stopping";
import {
  expansionOutlook,
  goalForNew,
  goalProbabilityAtRate,
  predictiveProbability,
  predictiveProbabilityOfNew,
} from "~/domain/statistics/designs/predictive-probability";
import { stoppingCharacteristics } from "~/domain/statistics/designs/stopping-rule";
import { InvalidInput } from "~/lib/errors";

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const rule = { acceptable: 0.2, certainty: 0.9, prior: flatPrior };

describe("stopping rules", () => {
  it("never stops without events and always with certain events", () => {
    const looks = bayesianStopping(rule, everyParticipant(30));
    expect(stoppingCharacteristics(looks, 0)).toEqual({ stops: 0, expectedSize: 30 });
    expect(stoppingCharacteristics(looks, 1)).toEqual({ stops: 1, expectedSize: 1 });
  });

  it("stops more often and earlier the higher the rate", () => {
    const looks = bayesianStopping(rule, [5, 10, 15, 20]);
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const low = stoppingCharacteristics(looks, Math.min(a, b));
        const high = stoppingCharacteristics(looks, Math.max(a, b));
        expect(low.stops).toBeLessThanOrEqual(high.stops + 1e-12);
        expect(low.expectedSize).toBeGreaterThanOrEqual(high.expectedSize - 1e-9);
      }),
    );
  });

  it("agrees with a plain binomial tail when there is one look", () => {
    const { stops, expectedSize } = stoppingCharacteristics([{ n: 2, stopAt: 1 }], 0.3);
    expect(stops).toBeCloseTo(1 - 0.7 ** 2, 12);
    expect(expectedSize).toBe(2);
  });

  it("observes nobody without looks", () => {
    expect(stoppingCharacteristics([], 0.5)).toEqual({ stops: 0, expectedSize: 0 });
  });

  it("keeps the overall level of a Pocock-type boundary and stays below one more step", () => {
    const boundary = pocockStopping(0.3, 25, 0.1);
    expect(boundary.overallLevel).toBeLessThanOrEqual(0.1);
    expect(boundary.pointwiseLevel).toBeLessThanOrEqual(boundary.overallLevel);
    const limits = boundary.looks.flatMap((look) => (look.stopAt === null ? [] : [look.stopAt]));
    limits.slice(1).forEach((limit, i) => expect(limit).toBeGreaterThanOrEqual(limits[i] ?? 0));
  });

  it("never stops when one participant is too few for the level", () => {
    expect(pocockStopping(0.3, 1, 0.05)).toEqual({
      looks: [{ n: 1, stopAt: null }],
      pointwiseLevel: 0,
      overallLevel: 0,
    });
  });

  it("refuses looks out of order and rates outside 0 to 1", () => {
    const looks = [
      { n: 10, stopAt: 3 },
      { n: 5, stopAt: 2 },
    ];
    expect(() => stoppingCharacteristics(looks, 0.2)).toThrow(InvalidInput);
    expect(() => stoppingCharacteristics([], 1.2)).toThrow(InvalidInput);
    expect(() => bayesianStopping({ ...rule, acceptable: 1 }, [3])).toThrow(InvalidInput);
    expect(() => pocockStopping(0.2, 10, 0)).toThrow(InvalidInput);
  });
});

describe("predictive probability", () => {
  const soFar = { responders: 20, participants: 30 };

  it("is 1 when the goal is reached already and 0 when it is out of reach", () => {
    expect(predictiveProbability(soFar, 50, 20, jeffreysPrior)).toBe(1);
    expect(predictiveProbability(soFar, 50, 71, jeffreysPrior)).toBe(0);
    expect(predictiveProbability({ responders: 0, participants: 0 }, 0, 1, flatPrior)).toBe(0);
  });

  it("gives every number of responders the same chance under the flat prior before anybody is seen", () => {
    expect(predictiveProbabilityOfNew({ responders: 0, participants: 0 }, 9, 7, flatPrior)).toBeCloseTo(0.3, 12);
  });

  it("stays within 0 and 1 and falls as the goal rises", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(60), fc.integer({ min: 0, max: 100 }), (x, others, more, goal) => {
        const seen = { responders: x, participants: x + others };
        const here = predictiveProbability(seen, more, goal, jeffreysPrior);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
        expect(predictiveProbability(seen, more, goal + 1, jeffreysPrior)).toBeLessThanOrEqual(here + 1e-12);
      }),
    );
  });

  it("falls with scepticism, for all together and for the new ones alone", () => {
    const outlooks = priorsSideBySide(0.4).map(({ prior }) => expansionOutlook(soFar, 50, 52, prior));
    const [flat, , mild, sceptical] = outlooks;
    expect(mild?.pooled).toBeLessThan(flat?.pooled ?? 0);
    expect(sceptical?.pooled).toBeLessThan(mild?.pooled ?? 0);
    expect(sceptical?.newAlone).toBeLessThan(mild?.newAlone ?? 0);
    expect(flat?.newAlone).toBeLessThan(flat?.pooled ?? 0);
  });

  it("asks of the new ones alone the same rate as of all", () => {
    expect(goalForNew(soFar, 50, 52)).toBe(33);
    expect(goalForNew(soFar, 50, 48)).toBe(30);
    expect(goalForNew({ responders: 0, participants: 0 }, 0, 0)).toBe(0);
  });

  it("rises with the true rate in its operating characteristic, from never to always", () => {
    const at = (p: number) => goalProbabilityAtRate(soFar, 50, 52, p);
    expect(at(0)).toBe(0);
    expect(at(1)).toBe(1);
    expect(at(0.7)).toBeGreaterThan(at(0.6));
    expect(goalProbabilityAtRate(soFar, 10, 52, 0.9)).toBe(0);
  });

  it("refuses more responders than participants and an improper prior", () => {
    expect(() => predictiveProbability({ responders: 4, participants: 3 }, 5, 5, flatPrior)).toThrow(InvalidInput);
    expect(() => predictiveProbability(soFar, 5, 21, { a: 0, b: 1 })).toThrow(InvalidInput);
    expect(() => scepticalPrior(0, 10)).toThrow(InvalidInput);
  });
});
