import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boinBoundaries, boinRates } from "~/domain/statistics/designs/boin-boundaries";
import { boinMaximumToleratedDose } from "~/domain/statistics/designs/boin-selection";
import { isotonicRegression } from "~/domain/statistics/designs/isotonic-regression";
import { threePlusThree, threePlusThreeAtDose } from "~/domain/statistics/designs/three-plus-three";
import { InvalidInput } from "~/lib/errors";

const rate = fc.double({ min: 0, max: 1, noNaN: true });

describe("the 3+3 design", () => {
  it("always escalates without toxicity and never with certain toxicity", () => {
    expect(threePlusThreeAtDose(0)).toEqual({ escalate: 1, stop: 0, expectedSize: 3 });
    expect(threePlusThreeAtDose(1)).toEqual({ escalate: 0, stop: 1, expectedSize: 3 });
  });

  it("escalates less often the more toxic a dose is", () => {
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(threePlusThreeAtDose(high).escalate).toBeLessThanOrEqual(threePlusThreeAtDose(low).escalate + 1e-12);
      }),
    );
  });

  it("declares exactly one maximum tolerated dose or none", () => {
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 8 }), (toxicities) => {
        const { selected, noneSelected, expectedSize } = threePlusThree(toxicities);
        expect(selected.reduce((sum, each) => sum + each, noneSelected)).toBeCloseTo(1, 10);
        expect(expectedSize[0]).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it("counts the expected toxicities dose by dose", () => {
    const { expectedSize, expectedToxicities } = threePlusThree([0.1, 0.4]);
    expect(expectedSize[1]).toBeCloseTo(0.906147 * 4.296, 9);
    expect(expectedToxicities).toBeCloseTo(3.729 * 0.1 + 0.906147 * 4.296 * 0.4, 9);
  });

  it("refuses an empty list and a probability above 1", () => {
    expect(() => threePlusThree([])).toThrow(InvalidInput);
    expect(() => threePlusThree([1.1])).toThrow(InvalidInput);
  });
});

describe("BOIN", () => {
  it("puts the escalation and de-escalation rates on either side of the target", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.6, noNaN: true }), (target) => {
        const { escalate, deescalate } = boinRates(target);
        expect(escalate).toBeLessThan(target);
        expect(deescalate).toBeGreaterThan(target);
      }),
    );
  });

  it("never escalates and de-escalates on the same count, and eliminates only where it de-escalates", () => {
    for (const row of boinBoundaries(0.3, 60)) {
      expect(row.escalateAt).toBeLessThan(row.deescalateAt);
      if (row.eliminateAt !== null) expect(row.eliminateAt).toBeGreaterThanOrEqual(row.deescalateAt);
    }
  });

  it("refuses a target that does not lie between the two rates around it", () => {
    expect(() => boinRates(0.3, 0.35)).toThrow(InvalidInput);
    expect(() => boinBoundaries(0.3, 0)).toThrow(InvalidInput);
  });

  it("chooses the dose whose smoothed rate is closest to the target", () => {
    const chosen = boinMaximumToleratedDose(0.3, [
      { treated: 3, toxicities: 0 },
      { treated: 6, toxicities: 1 },
      { treated: 9, toxicities: 3 },
      { treated: 3, toxicities: 2 },
      { treated: 0, toxicities: 0 },
    ]);
    expect(chosen.dose).toBe(2);
    expect(chosen.rates[4]).toBeNull();
  });

  it("pools doses whose rates fall, and takes the higher of equally close doses below the target", () => {
    const doses = [
      { treated: 6, toxicities: 2 },
      { treated: 6, toxicities: 0 },
    ];
    const { dose, rates } = boinMaximumToleratedDose(0.3, doses);
    expect(rates[0]).toBe(rates[1]);
    expect(dose).toBe(1);
    expect(boinMaximumToleratedDose(0.01, doses, 1).dose).toBe(0);
  });

  it("chooses no dose when the first is eliminated or none was tried", () => {
    expect(boinMaximumToleratedDose(0.2, [{ treated: 3, toxicities: 3 }]).dose).toBeNull();
    expect(boinMaximumToleratedDose(0.2, [{ treated: 0, toxicities: 0 }]).dose).toBeNull();
    expect(boinMaximumToleratedDose(0.2, []).dose).toBeNull();
  });

  it("refuses more toxicities than treated", () => {
    expect(() => boinMaximumToleratedDose(0.3, [{ treated: 2, toxicities: 3 }])).toThrow(InvalidInput);
  });
});

describe("isotonic regression", () => {
  it("never falls and keeps the weighted mean", () => {
    const points = fc.array(fc.tuple(rate, fc.double({ min: 0.1, max: 10, noNaN: true })), { maxLength: 12 });
    fc.assert(
      fc.property(points, (list) => {
        const values = list.map(([value]) => value);
        const weights = list.map(([, weight]) => weight);
        const fit = isotonicRegression(values, weights);
        const weighted = (some: number[]) => some.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
        fit.slice(1).forEach((value, i) => expect(value).toBeGreaterThanOrEqual(fit[i] ?? 0));
        expect(fit).toHaveLength(values.length);
        expect(weighted(fit)).toBeCloseTo(weighted(values), 9);
      }),
    );
  });
});
