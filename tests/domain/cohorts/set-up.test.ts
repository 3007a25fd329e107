import { describe, expect, it } from "vitest";
import { failedCriteria, isEligible } from "~/domain/cohorts/eligibility";
import { readEnrolmentPlan, writeEnrolmentPlan } from "~/domain/cohorts/enrolment-plan";
import { reconsentDue } from "~/domain/cohorts/reconsent";
import { siteStanding } from "~/domain/cohorts/site-setup";

const criteria = [
  { number: 1, kind: "inclusion" as const },
  { number: 2, kind: "exclusion" as const },
];

describe("eligibility, criterion by criterion", () => {
  it.each([
    [{ "1": "met", "2": "not_met" }, true, []],
    [{ "1": "not_met", "2": "unknown" }, false, [1]],
    [{ "1": "met", "2": "met" }, false, [2]],
    [{ "1": "met", "2": "unknown" }, null, []],
    [{}, null, []],
  ])("comes of %j to %s", (answers, eligible, failed) => {
    expect(isEligible(criteria, answers)).toBe(eligible);
    expect(failedCriteria(criteria, answers)).toEqual(failed);
  });
  it("is not known where nothing was asked", () => {
    expect(isEligible([], {})).toBeNull();
  });
});

describe("re-consent", () => {
  const standing = {
    signed: "1.0",
    inForce: { version: "2.0", reconsentRequired: true },
    byGuardian: false,
    birthYear: 2008,
    age: null,
    inTrial: true,
    today: "2026-06-30",
  };
  it("is due for a version that the council wants signed again, and for a ward who comes of age", () => {
    expect(reconsentDue(standing)).toEqual(["new_version"]);
    expect(reconsentDue({ ...standing, signed: "2.0", byGuardian: true })).toEqual(["majority"]);
    expect(reconsentDue({ ...standing, signed: "2.0", byGuardian: true, birthYear: 2009 })).toEqual([]);
  });
  it("is not due where the council does not ask, nor of somebody who has left", () => {
    expect(reconsentDue({ ...standing, inForce: { version: "2.0", reconsentRequired: false } })).toEqual([]);
    expect(reconsentDue({ ...standing, inTrial: false })).toEqual([]);
  });
});

describe("a plan by month", () => {
  it("is read in both ways of writing a month, and written again", () => {
    const read = readEnrolmentPlan("2026-01 2\n\n02/2026: 4\n");
    expect(read).toEqual({
      plan: [
        { day: "2026-01-31", planned: 2 },
        { day: "2026-02-28", planned: 4 },
      ],
    });
    expect("plan" in read && writeEnrolmentPlan(read.plan)).toBe("2026-01 2\n2026-02 4");
  });
  it.each([
    ["2026-13 1", 1],
    ["2026-01 1\nFebruary 2", 2],
    ["2026-01 3\n2026-02 2", 2],
    ["2026-02 1\n2026-01 2", 2],
  ])("names the line of %j that cannot be", (text, fault) => {
    expect(readEnrolmentPlan(text)).toEqual({ fault });
  });
});

describe("a site", () => {
  const site = { opened_on: "2026-01-10", closed_on: null };
  it.each([
    ["planned", { ...site, opened_on: null }, []],
    ["planned", { ...site, opened_on: "2026-07-01" }, []],
    ["open", site, [{ from_on: "2026-02-01", until_on: "2026-03-01" }]],
    ["paused", site, [{ from_on: "2026-02-01", until_on: null }]],
    ["closed", { ...site, closed_on: "2026-06-30" }, [{ from_on: "2026-02-01", until_on: null }]],
  ])("is %s by its days", (standing, days, pauses) => {
    expect(siteStanding(days, pauses, "2026-06-30")).toBe(standing);
  });
});
