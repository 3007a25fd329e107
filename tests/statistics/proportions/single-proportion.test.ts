import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clopperPearson } from "~/domain/statistics/proportions/clopper-pearson";
import { jeffreys } from "~/domain/statistics/proportions/jeffreys";
import { wilson } from "~/domain/statistics/proportions/wilson";
import { zeroEventsUpperLimit } from "~/domain/statistics/proportions/zero-events";
import { InvalidInput } from "~/lib/errors";

const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const levels = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const methods = { clopperPearson, wilson, jeffreys };

describe.each(Object.entries(methods))("%s", (_name, interval) => {
  it("stays within 0 and 1 and holds the estimate", () => {
    fc.assert(
      fc.property(counts, levels, ([x, n], level) => {
        const { estimate, lower, upper } = interval(x, n, level);
        expect(estimate).toBe(x / n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
      }),
    );
  });

  it("mirrors responders and non-responders", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        expect(interval(x, n).lower).toBeCloseTo(1 - interval(n - x, n).upper, 9);
      }),
    );
  });

  it("rises with every further responder", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        if (x === n) return;
        expect(interval(x + 1, n).lower).toBeGreaterThan(interval(x, n).lower);
        expect(interval(x + 1, n).upper).toBeGreaterThan(interval(x, n).upper);
      }),
    );
  });

  it("widens with the level", () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const [narrow, wide] = [interval(x, n, 0.8), interval(x, n, 0.95)];
        expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower);
      }),
    );
  });

  it("says nothing is known of nobody", () => {
    expect(interval(0, 0)).toEqual({ estimate: null, lower: 0, upper: 1 });
  });

  it("ends at 0 when none and at 1 when all responded", () => {
    expect(interval(0, 12).lower).toBe(0);
    expect(interval(12, 12).upper).toBe(1);
    expect(interval(0, 1).upper).toBeLessThan(1);
  });

  it.each([
    [-1, 10, 0.95, "x"],
    [1.5, 10, 0.95, "x"],
    [11, 10, 0.95, "x"],
    [0, -1, 0.95, "n"],
    [0, Infinity, 0.95, "n"],
    [1, 10, 1, "level"],
    [1, 10, 0, "level"],
    [1, 10, NaN, "level"],
  ])("refuses %s of %s at level %s, naming the parameter", (x, n, level, path) => {
    expect(() => interval(x, n, level)).toThrow(InvalidInput);
    expect(() => interval(x, n, level)).toThrow(new RegExp(`^${path}: `));
  });
});

describe("zeroEventsUpperLimit", () => {
  it("equals the upper exact limit of 0 of n when read two-sided", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), levels, (n, level) => {
        expect(zeroEventsUpperLimit(n, "two", level)).toBeCloseTo(clopperPearson(0, n, level).upper, 12);
        if (n > 0) expect(zeroEventsUpperLimit(n, "one", level)).toBeLessThan(zeroEventsUpperLimit(n, "two", level));
      }),
    );
  });

  it("is 11.6% of 30 treated at 95% two-sided", () => {
    expect(zeroEventsUpperLimit(30, "two")).toBeCloseTo(0.1157, 4);
  });

  it("is 1 while nobody has been seen", () => {
    expect(zeroEventsUpperLimit(0, "one")).toBe(1);
  });

  it("refuses a negative count", () => {
    expect(() => zeroEventsUpperLimit(-3, "one")).toThrow(InvalidInput);
  });
});
