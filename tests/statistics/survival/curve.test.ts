import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "~/domain/statistics/survival/kaplan-meier";
import { riskTable } from "~/domain/statistics/survival/risk-table";
import { survivalAt } from "~/domain/statistics/survival/survival-at";
import { survivalQuantile } from "~/domain/statistics/survival/survival-quantile";
import { InvalidInput } from "~/lib/errors";

const observation = fc.record({ time: fc.integer({ min: 0, max: 60 }), event: fc.boolean() });
const followUp = fc.array(observation, { minLength: 1, maxLength: 80 });
const scales = fc.constantFrom("plain" as const, "log" as const, "log-log" as const);
const died = (...times: number[]) => times.map((time) => ({ time, event: true }));
const left = (...times: number[]) => times.map((time) => ({ time, event: false }));

describe("kaplanMeier", () => {
  it("never rises and keeps its band around it, within 0 and 1", () => {
    fc.assert(
      fc.property(followUp, scales, (observations, scale) => {
        let before = 1;
        for (const { survival, lower, upper } of kaplanMeier(observations, { scale }).steps) {
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
          if (lower === null || upper === null) expect(survival).toBe(0);
          else {
            expect(lower).toBeGreaterThanOrEqual(0);
            expect(lower).toBeLessThanOrEqual(survival);
            expect(upper).toBeGreaterThanOrEqual(survival);
            expect(upper).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it("is the plain proportion still event-free when nobody is censored", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (times) => {
        for (const step of kaplanMeier(died(...times)).steps) {
          const free = times.filter((time) => time > step.time).length / times.length;
          expect(step.survival).toBeCloseTo(free, 12);
          const binomial = Math.sqrt((free * (1 - free)) / times.length);
          if (step.standardError !== null) expect(step.standardError).toBeCloseTo(binomial, 12);
        }
      }),
    );
  });

  it("has no steps without participants", () => {
    expect(kaplanMeier([])).toEqual({ participants: 0, scale: "log-log", level: 0.95, steps: [] });
  });

  it("stays at 1 with limits 1 while there is no event", () => {
    const curve = kaplanMeier(left(3, 5));
    expect(curve.steps.map((step) => [step.survival, step.lower, step.upper])).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it("has no limits once the last participant at risk has the event", () => {
    const last = kaplanMeier(died(2, 4)).steps.at(-1);
    expect(last).toMatchObject({ survival: 0, standardError: null, lower: null, upper: null });
  });

  it("counts one censored at the time of an event as still at risk of it", () => {
    expect(kaplanMeier([...died(5), ...left(5)]).steps[0]).toMatchObject({ atRisk: 2, survival: 0.5 });
  });

  it("names the observation whose time is impossible", () => {
    expect(() => kaplanMeier([...died(1), ...left(-2)])).toThrow(InvalidInput);
    expect(() => kaplanMeier([...died(1), ...left(-2)])).toThrow(/^observations\.1\.time: /);
  });
});

describe("survivalAt", () => {
  it("reads 1 before the first event and nothing after the last follow-up", () => {
    const curve = kaplanMeier([...died(4), ...left(9)]);
    expect(survivalAt(curve, 3)).toMatchObject({ atRisk: 2, survival: 1 });
    expect(survivalAt(curve, 4)).toMatchObject({ atRisk: 2, survival: 0.5 });
    expect(survivalAt(curve, 9)).toMatchObject({ atRisk: 1, survival: 0.5 });
    expect(survivalAt(curve, 10)).toMatchObject({ atRisk: 0, survival: null });
  });

  it("stays at 0 once everybody has had the event", () => {
    expect(survivalAt(kaplanMeier(died(4, 6)), 50)).toMatchObject({ atRisk: 0, survival: 0, upper: null });
  });
});

describe("survivalQuantile", () => {
  it("is null when the curve does not fall that far", () => {
    const curve = kaplanMeier([...died(2), ...left(...Array<number>(19).fill(8))]);
    expect(survivalQuantile(curve)).toEqual({ probability: 0.5, time: null, lower: null, upper: null });
    expect(survivalQuantile(kaplanMeier([]))).toMatchObject({ time: null, lower: null, upper: null });
  });

  it("has a lower limit even where the curve falls straight to 0", () => {
    expect(survivalQuantile(kaplanMeier(died(7)))).toMatchObject({ time: 7, lower: 7, upper: null });
  });

  it("takes the middle of the piece on which the curve rests at exactly one half", () => {
    expect(survivalQuantile(kaplanMeier(died(1, 2, 6, 9))).time).toBe(4);
    expect(survivalQuantile(kaplanMeier([...died(1, 2), ...left(6, 9)])).time).toBe(5.5);
  });

  it("never lies outside its own limits and never falls as the probability rises", () => {
    fc.assert(
      fc.property(followUp, scales, (observations, scale) => {
        const curve = kaplanMeier(observations, { scale });
        const results = [0.1, 0.25, 0.5, 0.75, 0.9].map((probability) => survivalQuantile(curve, probability));
        results.forEach(({ time, lower, upper }, index) => {
          if (time !== null) expect(lower ?? Infinity).toBeLessThanOrEqual(time);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(time ?? Infinity);
          const earlier = results[index - 1]?.time ?? null;
          if (earlier !== null && time !== null) expect(time).toBeGreaterThanOrEqual(earlier);
        });
      }),
    );
  });
});

describe("riskTable", () => {
  it("accounts for every participant in every column", () => {
    fc.assert(
      fc.property(followUp, (observations) => {
        for (const column of riskTable(observations, [0, 10, 30, 61])) {
          expect(column.atRisk + column.eventsBefore + column.censoredBefore).toBe(observations.length);
        }
      }),
    );
  });

  it("counts a follow-up that ends exactly at the column as at risk", () => {
    expect(riskTable([...died(5), ...left(3)], [5])).toEqual([
      { time: 5, atRisk: 1, eventsBefore: 0, censoredBefore: 1 },
    ]);
  });
});
