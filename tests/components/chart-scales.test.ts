import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enrolmentMoments } from "~/components/charts/enrolment-series";
import { axisDate, axisTime, countTicks, monthTicks } from "~/components/charts/time-axis";

describe("countTicks", () => {
  it("are whole, even, few, and reach the highest count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (highest) => {
        const ticks = countTicks(highest);
        const step = ticks[1] ?? 0;
        expect(ticks.every((tick, position) => tick === position * step)).toBe(true);
        expect(Number.isInteger(step)).toBe(true);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it("suit small and common counts", () => {
    expect(countTicks(0)).toEqual([0, 1]);
    expect(countTicks(3)).toEqual([0, 1, 2, 3]);
    expect(countTicks(50)).toEqual([0, 10, 20, 30, 40, 50]);
  });
});

describe("monthTicks", () => {
  it("are firsts of months inside the span, in order, and few", () => {
    const day = fc.integer({ min: 10_000, max: 25_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 40, max: 4_000 }), (start, length) => {
        const [from, to] = [start * 86_400_000, (start + length) * 86_400_000];
        const ticks = monthTicks(from, to);
        expect(ticks.every((tick) => tick >= from && tick <= to)).toBe(true);
        expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
        expect(ticks.length).toBeLessThanOrEqual(7);
        if (ticks.length > 2) expect(ticks.every((tick) => axisDate(tick).endsWith("-01"))).toBe(true);
      }),
    );
  });
});

describe("enrolmentMoments", () => {
  const cohort = (points: { date: string; count: number }[]) => [{ id: "a", label: "A", enrolled: points }];

  it("hold the last count until the data date and not beyond", () => {
    const plan = [{ date: "2026-01-01", count: 9 }];
    const moments = enrolmentMoments(
      [{ id: "a", label: "A", enrolled: [{ date: "2025-01-05", count: 1 }], plan }],
      "2025-03-01",
    );
    expect(moments).toEqual([
      { time: axisTime("2025-01-05"), a: 1 },
      { time: axisTime("2025-03-01"), a: 1 },
      { time: axisTime("2026-01-01"), "a:plan": 9 },
    ]);
  });

  it("draw at most a thousand points of a long series, first and last among them", () => {
    const points = Array.from({ length: 5_000 }, (_, position) => ({
      date: axisDate(position * 86_400_000),
      count: position + 1,
    }));
    const moments = enrolmentMoments(cohort(points), axisDate(4_999 * 86_400_000));
    expect(moments.length).toBeLessThanOrEqual(1_000);
    expect(moments[0]?.a).toBe(1);
    expect(moments.at(-1)?.a).toBe(5_000);
  });

  it("say nothing of a cohort that has not begun", () => {
    expect(enrolmentMoments(cohort([]), "2025-03-01")).toEqual([{ time: axisTime("2025-03-01") }]);
  });
});
