import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactRate } from "~/domain/statistics/rates/exact-rate";
import { InvalidInput } from "~/lib/errors";
import { agreementWith } from "../agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../reference-table";

const events = fc.integer({ min: 0, max: 300 });
const exposures = fc.double({ min: 0.01, max: 5000, noNaN: true });

describe("exactRate", () => {
  it("holds the observed rate between its limits", () => {
    fc.assert(
      fc.property(events, exposures, (count, exposure) => {
        const { rate, lower, upper } = exactRate(count, exposure);
        expect(rate).toBe(count / exposure);
        expect(lower).toBeLessThanOrEqual(count / exposure);
        expect(upper).toBeGreaterThan(count / exposure);
      }),
    );
  });

  it("leaves half of what is outside the level in each tail", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), exposures, (count, exposure) => {
        const { lower, upper } = exactRate(count, exposure, 0.9);
        expect(chisquareCdf(2 * lower * exposure, 2 * count)).toBeCloseTo(0.05, 9);
        expect(chisquareCdf(2 * upper * exposure, 2 * count + 2)).toBeCloseTo(0.95, 9);
      }),
    );
  });

  it("scales with the unit of exposure", () => {
    fc.assert(
      fc.property(events, exposures, (count, exposure) => {
        const ratio = exactRate(count, exposure).upper / exactRate(count, exposure * 12).upper;
        expect(ratio).toBeCloseTo(12, 9);
      }),
    );
  });

  it("starts at 0 when nothing was seen", () => {
    const { rate, lower, upper } = exactRate(0, 10);
    expect([rate, lower]).toEqual([0, 0]);
    expect(upper).toBeCloseTo(-Math.log(0.025) / 10, 12);
  });

  it("knows nothing without exposure", () => {
    expect(exactRate(0, 0)).toEqual({ rate: null, lower: 0, upper: Infinity });
  });

  it.each([
    [-1, 10, "events"],
    [2.5, 10, "events"],
    [1, 0, "exposure"],
    [1, -4, "exposure"],
    [0, NaN, "exposure"],
  ])("refuses %s events over %s, naming the parameter", (count, exposure, path) => {
    expect(() => exactRate(count, exposure)).toThrow(InvalidInput);
    expect(() => exactRate(count, exposure)).toThrow(new RegExp(`^${path}: `));
  });
});

describe.skipIf(!referenceIsPresent)(referenceSuite("exact rates against R"), () => {
  it("gives the limits R gives per person-year", () => {
    const agreement = agreementWith("exposure_adjusted_rate.csv");
    for (const row of readReference("exposure_adjusted_rate.csv")) {
      const result = exactRate(cell(row, "events"), cell(row, "pyears"));
      agreement.compare(result.rate, cell(row, "rate"), "rate");
      agreement.compare(result.lower, cell(row, "lower"), "lower");
      agreement.compare(result.upper, cell(row, "upper"), "upper");
    }
    expect(agreement.count()).toBe(9);
    agreement.report();
  });
});
