import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activeTime, openThroughout, shiftedWindow } from "~/domain/statistics/forecast/site-window";

const month = fc.integer({ min: -20, max: 40 });
const pause = fc.tuple(month, fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({ from, to: from + length }));
const siteWindow = fc.record({
  opens: month,
  closes: fc.option(month),
  pauses: fc.array(pause, { maxLength: 4 }),
});

describe("activeTime", () => {
  it("counts the months between opening and closing", () => {
    expect(activeTime({ opens: 2, closes: 9, pauses: [] }, 0, 12)).toBe(7);
    expect(activeTime({ opens: 2, closes: null, pauses: [] }, 0, 12)).toBe(10);
    expect(activeTime(openThroughout, 3, 5)).toBe(2);
  });

  it("takes out pauses, overlapping ones once", () => {
    const pauses = [
      { from: 6, to: 8 },
      { from: 3, to: 7 },
      { from: 20, to: 30 },
    ];
    expect(activeTime({ opens: 0, closes: null, pauses }, 0, 12)).toBe(7);
    expect(activeTime({ opens: 5, closes: null, pauses }, 0, 12)).toBe(4);
  });

  it("is nothing before opening, after closing, or backwards", () => {
    expect(activeTime({ opens: 5, closes: null, pauses: [] }, 0, 5)).toBe(0);
    expect(activeTime({ opens: 0, closes: 3, pauses: [] }, 4, 9)).toBe(0);
    expect(activeTime({ opens: 0, closes: null, pauses: [] }, 9, 4)).toBe(0);
  });

  it("adds up over neighbouring stretches and counts each month as a sum of months does", () => {
    fc.assert(
      fc.property(siteWindow, month, fc.nat(30), fc.nat(30), (window, from, first, second) => {
        const whole = activeTime(window, from, from + first + second);
        const parts = activeTime(window, from, from + first) + activeTime(window, from + first, from + first + second);
        expect(parts).toBe(whole);
        const paused = (at: number) => window.pauses.some((one) => one.from <= at && at < one.to);
        const months = Array.from({ length: first + second }, (_, index) => from + index);
        const active = months.filter((at) => at >= window.opens && at < (window.closes ?? Infinity) && !paused(at));
        expect(whole).toBe(active.length);
      }),
    );
  });

  it("is the same on a shifted axis", () => {
    fc.assert(
      fc.property(siteWindow, month, fc.nat(30), (window, from, length) => {
        const shifted = activeTime(shiftedWindow(window, 7), from - 7, from + length - 7);
        expect(shifted).toBe(activeTime(window, from, from + length));
      }),
    );
  });
});
