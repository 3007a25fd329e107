import { describe, expect, it } from "vitest";
import { calendarFile } from "~/domain/schedule/calendar-file";

const now = new Date("2026-05-04T03:00:00.000Z");

describe("a calendar file", () => {
  it("holds one whole day for each entry, its marks escaped", () => {
    const day = { id: "a-1", day: "2026-05-04", title: "K7M-QXA; month-3", note: "a, b" };
    const lines = calendarFile("Visits", [day], now).split("\r\n");
    expect(lines).toContain("DTSTART;VALUE=DATE:20260504");
    expect(lines).toContain("DTSTAMP:20260504T030000Z");
    expect(lines).toContain(String.raw`SUMMARY:K7M-QXA\; month-3`);
    expect(lines).toContain(String.raw`DESCRIPTION:a\, b`);
    expect(lines.at(-1)).toBe("");
  });

  it("is a calendar without an entry", () => {
    expect(calendarFile("Visits", [], now)).not.toContain("VEVENT");
  });

  it("folds lines at 75 octets and never within a character", () => {
    const note = "ạ".repeat(100);
    const file = calendarFile("Visits", [{ id: "a", day: "2026-05-04", title: "t", note }], now);
    const octets = file.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n ", "")).toContain(`DESCRIPTION:${note}`);
  });
});
