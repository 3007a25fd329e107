import { describe, expect, it } from "vitest";
import { periodStart, sameFigures } from "~/domain/dashboards/portfolio/snapshot-cadence";
import type { PublicProgress } from "~/domain/dashboards/public-progress";

function progress(given: { dataDate: string; enrolled: number; monthEnd: string }): PublicProgress {
  return {
    schema: 1,
    dataDate: given.dataDate,
    planned: 30,
    reported: [],
    tracked: {
      screened: 12,
      enrolled: given.enrolled,
      cohorts: [
        {
          code: "A",
          kind: "initial",
          status: "open",
          nameEn: "A",
          nameVi: "A",
          planned: 30,
          enrolled: given.enrolled,
          actual: [{ day: given.monthEnd, enrolled: given.enrolled }],
          plan: [],
        },
      ],
      flow: { asOf: given.dataDate, boxes: [{ id: "enrolled", count: given.enrolled }], broken: [] },
      safety: {
        infused: 0,
        deaths: 0,
        seriousEvents: 0,
        participantsWithSerious: 0,
        productFailures: 0,
        lastEntryOn: null,
      },
      response: null,
      sites: 1,
      lastReportOn: null,
    },
  };
}

describe("the period of a cadence", () => {
  it("begins with the month or the quarter, and is none by act", () => {
    expect(periodStart("monthly", "2026-11-22")).toBe("2026-11-01");
    expect(["2026-01-01", "2026-03-31", "2026-11-22"].map((day) => periodStart("quarterly", day))).toEqual([
      "2026-01-01",
      "2026-01-01",
      "2026-10-01",
    ]);
    expect(periodStart("by_act", "2026-11-22")).toBeNull();
  });
});

describe("two snapshots", () => {
  const before = progress({ dataDate: "2026-10-20", enrolled: 7, monthEnd: "2026-10-20" });

  it("tell the same where only days have moved on", () => {
    const next = progress({ dataDate: "2026-11-22", enrolled: 7, monthEnd: "2026-10-31" });
    expect(sameFigures(before, next)).toBe(true);
  });

  it("differ where one figure does", () => {
    expect(sameFigures(before, progress({ dataDate: "2026-10-20", enrolled: 8, monthEnd: "2026-10-20" }))).toBe(false);
    expect(sameFigures(before, { ...before, planned: 40 })).toBe(false);
  });

  it("differ where a trial begins to be tracked", () => {
    expect(sameFigures({ ...before, tracked: null }, before)).toBe(false);
  });
});
