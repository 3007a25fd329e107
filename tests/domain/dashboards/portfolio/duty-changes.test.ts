import { describe, expect, it } from "vitest";
import { dutyChanges, type StandingDuty } from "~/domain/dashboards/portfolio/duty-changes";

const due = (id: string, dueOn: string): StandingDuty => ({ id, dueOn, state: "due" });
const late = (id: string, dueOn: string): StandingDuty => ({ id, dueOn, state: "late" });
const noted = (row: number, duty: string, dueOn: string, lateOn: string | null = null) => ({
  row,
  duty,
  dueOn,
  lateOn,
});

describe("the changes of a day's duties", () => {
  it("note a duty once, when it comes near", () => {
    const standing = [due("results", "2026-03-01")];
    expect(dutyChanges([], standing)).toEqual({ begun: standing, late: [], resolved: [] });
    expect(dutyChanges([noted(1, "results", "2026-03-01")], standing)).toEqual({ begun: [], late: [], resolved: [] });
  });

  it("say once that a duty has become late", () => {
    const standing = [late("results", "2026-03-01")];
    expect(dutyChanges([noted(1, "results", "2026-03-01")], standing).late).toEqual([1]);
    expect(dutyChanges([noted(1, "results", "2026-03-01", "2026-03-02")], standing).late).toEqual([]);
  });

  it("end a duty that was met, and begin one of which the day has moved anew", () => {
    const before = [noted(1, "results", "2026-03-01", "2026-03-02"), noted(2, "verification", "2026-04-01")];
    const standing = [due("verification", "2027-04-01")];
    expect(dutyChanges(before, standing)).toEqual({ begun: standing, late: [], resolved: [1, 2] });
  });
});
