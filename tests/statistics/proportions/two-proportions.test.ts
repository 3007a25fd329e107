import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cochranMantelHaenszel } from "~/domain/statistics/proportions/cochran-mantel-haenszel";
import { newcombeDifference } from "~/domain/statistics/proportions/newcombe-difference";
import { stratifiedDifference } from "~/domain/statistics/proportions/stratified-difference";
import { InvalidInput } from "~/lib/errors";

const arm = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const stratum = fc.tuple(arm, arm).map(([[x1, n1], [x2, n2]]) => ({ x1, n1, x2, n2 }));
const strata = fc.array(stratum, { minLength: 1, maxLength: 6 });
const swapped = ({ x1, n1, x2, n2 }: { x1: number; n1: number; x2: number; n2: number }) => ({
  x1: x2,
  n1: n2,
  x2: x1,
  n2: n1,
});

describe("newcombeDifference", () => {
  it("stays within -1 and 1 and holds the difference", () => {
    fc.assert(
      fc.property(arm, arm, ([x1, n1], [x2, n2]) => {
        const { estimate, lower, upper } = newcombeDifference(x1, n1, x2, n2);
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(lower).toBeLessThanOrEqual(estimate ?? NaN);
        expect(upper).toBeGreaterThanOrEqual(estimate ?? NaN);
      }),
    );
  });

  it("changes sign when the groups change places", () => {
    fc.assert(
      fc.property(arm, arm, ([x1, n1], [x2, n2]) => {
        const forth = newcombeDifference(x1, n1, x2, n2);
        const back = newcombeDifference(x2, n2, x1, n1);
        expect(forth.lower).toBeCloseTo(-back.upper, 12);
        expect(forth.upper).toBeCloseTo(-back.lower, 12);
      }),
    );
  });

  it("says nothing is known while a group is empty", () => {
    expect(newcombeDifference(0, 0, 3, 9)).toEqual({ estimate: null, lower: -1, upper: 1 });
  });
});

describe("stratifiedDifference", () => {
  it("is the plain difference when there is one stratum", () => {
    fc.assert(
      fc.property(stratum, (one) => {
        expect(stratifiedDifference([one]).estimate).toBeCloseTo(one.x1 / one.n1 - one.x2 / one.n2, 12);
      }),
    );
  });

  it("changes sign when the arms change places, with the same standard error", () => {
    fc.assert(
      fc.property(strata, (list) => {
        const forth = stratifiedDifference(list);
        const back = stratifiedDifference(list.map(swapped));
        expect(forth.estimate).toBeCloseTo(-(back.estimate ?? NaN), 12);
        expect(forth.standardError).toBeCloseTo(back.standardError ?? NaN, 9);
      }),
    );
  });

  it("leaves out a stratum that has one arm only", () => {
    const one = { x1: 5, n1: 9, x2: 2, n2: 8 };
    expect(stratifiedDifference([one, { x1: 0, n1: 0, x2: 3, n2: 4 }])).toEqual(stratifiedDifference([one]));
  });

  it("knows nothing without a comparable stratum", () => {
    expect(stratifiedDifference([])).toEqual({ estimate: null, standardError: null, lower: -1, upper: 1 });
  });

  it("names the stratum whose count is impossible", () => {
    const list = [
      { x1: 1, n1: 2, x2: 1, n2: 2 },
      { x1: 1, n1: 2, x2: 3, n2: 2 },
    ];
    expect(() => stratifiedDifference(list)).toThrow(InvalidInput);
    expect(() => stratifiedDifference(list)).toThrow(/^strata\.1\.x2: /);
  });
});

describe("cochranMantelHaenszel", () => {
  it("gives a p value between 0 and 1 that ignores the order of the arms", () => {
    fc.assert(
      fc.property(strata, (list) => {
        const { chiSquare, pValue } = cochranMantelHaenszel(list);
        if (chiSquare === null || pValue === null) return;
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expect(cochranMantelHaenszel(list.map(swapped)).chiSquare).toBeCloseTo(chiSquare, 9);
      }),
    );
  });

  it("has nothing to say when all or none responded", () => {
    const list = [
      { x1: 4, n1: 4, x2: 6, n2: 6 },
      { x1: 0, n1: 4, x2: 0, n2: 6 },
    ];
    expect(cochranMantelHaenszel(list)).toEqual({ chiSquare: null, pValue: null });
  });
});
