import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "~/domain/statistics/survival/kaplan-meier";
import { logRank } from "~/domain/statistics/survival/log-rank";
import { quadraticForm } from "~/domain/statistics/survival/quadratic-form";
import { restrictedMean } from "~/domain/statistics/survival/restricted-mean";
import { InvalidInput } from "~/lib/errors";

const observation = fc.record({ time: fc.integer({ min: 0, max: 40 }), event: fc.boolean() });
const group = fc.array(observation, { minLength: 1, maxLength: 40 });
const died = (...times: number[]) => times.map((time) => ({ time, event: true }));
const left = (...times: number[]) => times.map((time) => ({ time, event: false }));

describe("logRank", () => {
  it("expects as many events in total as were observed", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
        const { observed, expected } = logRank(groups);
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        expect(total(expected)).toBeCloseTo(total(observed), 9);
      }),
    );
  });

  it("does not depend on the order of the groups", () => {
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const forth = logRank([a, b, c]);
        const back = logRank([c, a, b]);
        expect(back.degreesOfFreedom).toBe(forth.degreesOfFreedom);
        if (forth.chiSquare !== null) expect(back.chiSquare).toBeCloseTo(forth.chiSquare, 8);
      }),
    );
  });

  it("is 0 for groups that are alike", () => {
    const alike = [...died(1, 4, 7), ...left(5, 9)];
    const { chiSquare, degreesOfFreedom, pValue } = logRank([alike, alike, alike]);
    expect(chiSquare).toBeCloseTo(0, 12);
    expect(degreesOfFreedom).toBe(2);
    expect(pValue).toBeCloseTo(1, 6);
  });

  it("agrees with the two-group formula worked by hand", () => {
    const { observed, expected, chiSquare } = logRank([died(1, 3), died(2, 4)]);
    const expectedFirst = 2 / 4 + 1 / 3 + 1 / 2;
    const variance = 1 / 4 + 2 / 9 + 1 / 4;
    expect(observed).toEqual([2, 2]);
    expect(expected[0]).toBeCloseTo(expectedFirst, 12);
    expect(chiSquare).toBeCloseTo((2 - expectedFirst) ** 2 / variance, 12);
  });

  it("cannot tell groups apart without events or without a second group", () => {
    expect(logRank([left(3, 4), left(5)])).toMatchObject({ chiSquare: null, degreesOfFreedom: 0, pValue: null });
    expect(logRank([died(3, 4)])).toMatchObject({ chiSquare: null, pValue: null });
    expect(logRank([died(3, 4), []])).toMatchObject({ observed: [2, 0], chiSquare: null });
    expect(() => logRank([])).toThrow(InvalidInput);
  });
});

describe("quadraticForm", () => {
  it("solves a system of full rank and ignores a direction that vanishes", () => {
    const matrix = [
      [2, 1],
      [1, 3],
    ];
    expect(quadraticForm(matrix, [1, 2]).value).toBeCloseTo((3 - 4 + 8) / 5, 12);
    expect(
      quadraticForm(
        [
          [4, -4],
          [-4, 4],
        ],
        [2, -2],
      ),
    ).toEqual({ value: 1, rank: 1 });
    expect(quadraticForm([[0]], [0])).toEqual({ value: 0, rank: 0 });
  });
});

describe("restrictedMean", () => {
  const times = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });

  it("is the mean of the times cut at the horizon when nobody is censored, with its plain standard error", () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 40 }), (list, horizon) => {
        const cut = list.map((time) => Math.min(time, horizon));
        const mean = cut.reduce((sum, time) => sum + time, 0) / cut.length;
        const variance = cut.reduce((sum, time) => sum + (time - mean) ** 2, 0) / cut.length;
        const result = restrictedMean(kaplanMeier(died(...list)), horizon);
        expect(result.estimate).toBeCloseTo(mean, 9);
        expect(result.standardError).toBeCloseTo(Math.sqrt(variance / cut.length), 9);
      }),
    );
  });

  it("grows with the horizon but by no more than the horizon does", () => {
    fc.assert(
      fc.property(group, (observations) => {
        const curve = kaplanMeier([...observations, ...left(60)]);
        const [short, long] = [restrictedMean(curve, 20), restrictedMean(curve, 35)];
        const gain = (long.estimate ?? NaN) - (short.estimate ?? NaN);
        expect(gain).toBeGreaterThanOrEqual(0);
        expect(gain).toBeLessThanOrEqual(15 + 1e-9);
        expect(long.upper).toBeLessThanOrEqual(35);
      }),
    );
  });

  it("adds up the area under the steps and weighs the area after each event", () => {
    const result = restrictedMean(kaplanMeier([...died(2, 6), ...left(4, 10)]), 8);
    expect(result.estimate).toBeCloseTo(2 + 0.75 * 4 + 0.375 * 2, 12);
    expect(result.standardError).toBeCloseTo(Math.sqrt(3.75 ** 2 / 12 + 0.75 ** 2 / 2), 12);
  });

  it("is the horizon itself while nothing has happened", () => {
    expect(restrictedMean(kaplanMeier(left(12, 13)), 12)).toMatchObject({ estimate: 12, standardError: 0 });
  });

  it("is not known beyond the last follow-up, nor without participants", () => {
    expect(restrictedMean(kaplanMeier([...died(2), ...left(9)]), 10)).toMatchObject({ estimate: null, lower: null });
    expect(restrictedMean(kaplanMeier([]), 10)).toMatchObject({ estimate: null });
    expect(() => restrictedMean(kaplanMeier([]), 0)).toThrow(InvalidInput);
  });
});
