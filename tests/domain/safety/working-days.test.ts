import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  type CalendarDay,
  isWorkingDay,
  workingCalendar,
  workingDaysAfter,
} from "~/domain/safety/working-days";
import { addDays } from "~/lib/civil-day";

const off = (day: string): CalendarDay => ({ day, kind: "off", confirmed: true });
const tet2026 = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"].map(off);
const swap: CalendarDay = { day: "2026-01-10", kind: "working", confirmed: false };
const calendar = workingCalendar([...tet2026, off("2026-01-01"), off("2026-01-02"), swap]);

const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays("2025-06-01", days));
const someCalendar = fc
  .array(fc.record({ day, kind: fc.constantFrom("off" as const, "working" as const), confirmed: fc.boolean() }), {
    maxLength: 40,
  })
  .map(workingCalendar);

describe("working days", () => {
  it("leave out weekends and Tết, and count a Saturday worked in exchange", () => {
    expect(addWorkingDays("2026-02-12", 7, calendar)).toBe("2026-03-02");
    expect(addWorkingDays("2025-12-31", 1, calendar)).toBe("2026-01-05");
    expect(addWorkingDays("2026-01-09", 1, calendar)).toBe("2026-01-10");
    expect(addWorkingDays("2026-01-09", 1, new Map())).toBe("2026-01-12");
  });

  it("start from the day after, and none is the day itself, worked or not", () => {
    expect(addWorkingDays("2026-02-17", 0, calendar)).toBe("2026-02-17");
    expect(addWorkingDays("2026-02-17", 1, calendar)).toBe("2026-02-23");
  });

  it("end on a working day and are counted back exactly", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), someCalendar, (from, count, days) => {
        const to = addWorkingDays(from, count, days);
        expect(isWorkingDay(to, days)).toBe(true);
        expect(workingDaysAfter(from, to, days)).toBe(count);
        expect(workingDaysAfter(to, from, days)).toBe(0);
      }),
    );
  });

  it("are never sooner for a further day off, nor later for a further day worked", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), someCalendar, day, (from, count, days, other) => {
        const due = addWorkingDays(from, count, days);
        const more = (kind: CalendarDay["kind"]) =>
          addWorkingDays(from, count, new Map([...days, [other, { day: other, kind, confirmed: true }]]));
        expect(more("off") >= due).toBe(true);
        expect(more("working") <= due).toBe(true);
      }),
    );
  });

  it("refuse a calendar in which nobody ever works", () => {
    const never = workingCalendar(Array.from({ length: 90 }, (_, n) => off(addDays("2026-01-01", n))));
    expect(() => addWorkingDays("2026-01-01", 1, never)).toThrow(RangeError);
  });
});
