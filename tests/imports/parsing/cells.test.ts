import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "~/domain/interop/tabular/read-day";
import { readCount, readNumber } from "~/domain/interop/tabular/read-number";

const civilDays = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a date in a cell", () => {
  it("is the same day year first, day first with slashes, hyphens or points, with or without leading zeros", () => {
    fc.assert(
      fc.property(civilDays, fc.constantFrom("/", "-", "."), fc.boolean(), (day, mark, bare) => {
        const [year = "", month = "", of = ""] = day.split("-").map((part) => (bare ? String(Number(part)) : part));
        expect(readDay([of, month, year].join(mark))).toBe(day);
        expect(readDay([year, month, of].join(mark))).toBe(day);
        expect(readDay(`${day}T10:30`)).toBe(day);
      }),
    );
  });
  it("is never read month first, nor with two digits of the year, nor where the calendar has no such day", () => {
    for (const text of ["12/31/2026", "31/02/2026", "3/2/26", "2026-13-01", "29.02.2025", "3 Feb 2026", "45000", ""]) {
      expect(readDay(text), text).toBeNull();
    }
  });
  it("is null or a day that reads as itself, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (text) => {
        const day = readDay(text);
        expect(day === null || readDay(day) === day).toBe(true);
      }),
    );
  });
});

describe("a number in a cell", () => {
  it("is the same with a decimal point and a decimal comma", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const text = `${whole}.${part}`;
        expect(readNumber(text)).toBe(Number(text));
        expect(readNumber(text.replace(".", ","))).toBe(Number(text));
      }),
    );
  });
  it("is not guessed where thousands are separated, nor read out of words", () => {
    for (const text of ["1.234,5", "1,234.5", "1 234", "12%", "n/a", "1e999", "0x10", "--1"]) {
      expect(readNumber(text), text).toBeNull();
    }
  });
  it("counts only when it is whole and not negative", () => {
    expect([readCount("12"), readCount("12.0"), readCount("0")]).toEqual([12, 12, 0]);
    for (const text of ["-1", "1.5", "1,5", "12345678", "+3"]) expect(readCount(text), text).toBeNull();
  });
});
