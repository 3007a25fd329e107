import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput } from "~/lib/errors";
import { daysBetween, formatDate, formatInstant, isWholeDate } from "~/lib/formatting/dates";

const civilDates = fc
  .integer({ min: -30_000, max: 60_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("formatDate", () => {
  it("writes a whole date as each language does", () => {
    expect(formatDate("2023-02-27", "vi")).toBe("27/02/2023");
    expect(formatDate("2023-02-27", "en")).toBe("27 February 2023");
  });

  it("keeps a partial date partial", () => {
    expect(formatDate("2023-02", "vi")).toBe("02/2023");
    expect(formatDate("2023-02", "en")).toBe("February 2023");
    expect(formatDate("2023", "vi")).toBe("2023");
    expect(formatDate("2023", "en")).toBe("2023");
  });

  it.each(["2023-02-30", "2023-13", "27/02/2023", "", "2023-2-7", "2023-02-27T00:00", "2023-00-10"])(
    "refuses %j, which is no date of the calendar",
    (text) => {
      expect(() => formatDate(text, "en")).toThrow(InvalidInput);
    },
  );

  it("loses nothing of any whole date", () => {
    fc.assert(fc.property(civilDates, (date) => formatDate(date, "vi").split("/").toReversed().join("-") === date));
  });
});

describe("formatInstant", () => {
  it("shows the civil day and minute in Viet Nam and says the zone", () => {
    expect(formatInstant("2023-02-27T18:30:00Z", "vi")).toBe("28/02/2023 01:30 (GMT+7)");
    expect(formatInstant(new Date("2023-02-27T18:30:00Z"), "en")).toBe("28 February 2023, 01:30 (GMT+7)");
  });

  it("writes midnight as 00:00", () => {
    expect(formatInstant("2023-02-27T17:00:00Z", "vi")).toBe("28/02/2023 00:00 (GMT+7)");
  });

  it("refuses what is no instant", () => {
    expect(() => formatInstant("yesterday", "en")).toThrow(InvalidInput);
  });
});

describe("daysBetween", () => {
  it("counts civil days over a leap day", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2023-02-28", "2023-03-01")).toBe(1);
  });

  it("turns its sign when the dates change places", () => {
    fc.assert(
      fc.property(civilDates, civilDates, (one, other) => daysBetween(one, other) + daysBetween(other, one) === 0),
    );
  });

  it("refuses a partial date", () => {
    expect(isWholeDate("2023-02")).toBe(false);
    expect(() => daysBetween("2023-02", "2023-03-01")).toThrow(InvalidInput);
  });
});
