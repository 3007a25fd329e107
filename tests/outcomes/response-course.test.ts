import { describe, expect, it } from "vitest";
import { immuneCourse } from "~/domain/outcomes/irecist-course";
import { recistCourse } from "~/domain/outcomes/recist-course";
import { recist11 } from "~/domain/outcomes/response-criteria";
import type { TumourReading } from "~/domain/outcomes/tumour-readings";
import { addDays } from "~/lib/civil-day";

const infusion = "2026-01-05";

function reading(
  timepoint: string,
  day: number,
  sum: number | null,
  answers: Record<string, string> = {},
): TumourReading {
  const scores: Record<string, number> = sum === null ? {} : { "target-sum": sum };
  return { timepoint, assessedOn: addDays(infusion, day), scores, answers };
}

describe("a course by RECIST 1.1", () => {
  it("keeps a confirmed partial response that drifts without progression: 100, 70, 70, 80", () => {
    const none = { nontarget: "none", new: "no" };
    const { visits, best } = recistCourse(
      [
        reading("baseline", -7, 100, none),
        reading("week-8", 56, 70, none),
        reading("week-16", 112, 70, none),
        reading("week-24", 168, 80, none),
      ],
      infusion,
      recist11,
    );
    expect(visits.map(({ response }) => response)).toEqual(["PR", "PR", "PR"]);
    expect(best.response).toBe("PR");
    expect(best.derivation.map(({ code }) => code)).toContain("partial-response-confirmed");
  });

  it("derives progression from a new lesion, keeps what the reader wrote beside it, and ends the assessment there", () => {
    const { visits, best } = recistCourse(
      [
        reading("baseline", -7, 100, { nontarget: "non-CR/non-PD" }),
        reading("week-8", 56, 60, { nontarget: "non-CR/non-PD", new: "yes", overall: "PR" }),
        reading("week-16", 112, 60, { nontarget: "non-CR/non-PD", new: "no", overall: "PR" }),
      ],
      infusion,
      recist11,
    );
    expect(visits[0]).toMatchObject({ response: "PD", typed: "PR", derivation: ["new-lesion"] });
    expect(best.response).toBe("PD");
  });

  it("takes the target response as written where no sum was measured", () => {
    const { visits, baselineSum } = recistCourse(
      [reading("week-8", 56, null, { target: "SD", nontarget: "none", new: "no", overall: "SD" })],
      infusion,
      recist11,
    );
    expect(baselineSum).toBeNull();
    expect(visits[0]).toMatchObject({ judged: null, target: "SD", response: "SD", typed: "SD" });
  });

  it("counts the last reading of a day, in the order of days whatever the order of entry", () => {
    const { visits } = recistCourse(
      [
        reading("week-16", 112, 50),
        reading("baseline", -7, 100, { nontarget: "none" }),
        reading("week-8", 56, 90),
        reading("week-8", 56, 65),
      ],
      infusion,
      recist11,
    );
    expect(visits.map(({ day, sum }) => [day, sum])).toEqual([
      [56, 65],
      [112, 50],
    ]);
  });

  it("judges nodes that are left but normal as gone when the reader says so", () => {
    const gone = { "target-gone": "yes", nontarget: "none", new: "no" };
    const { visits } = recistCourse(
      [reading("baseline", -7, 40, { nontarget: "none" }), reading("week-8", 56, 8, gone)],
      infusion,
      recist11,
    );
    expect(visits[0]?.response).toBe("CR");
  });

  it("has no best response from no visit", () => {
    expect(recistCourse([], infusion, recist11).best.response).toBe("NE");
  });
});

describe("a course by iRECIST", () => {
  it("confirms a progression that goes on growing: iSD, iUPD, iCPD", () => {
    const left = { nontarget: "left" };
    const { visits, best } = immuneCourse(
      [
        reading("baseline", -7, 50, left),
        reading("week-8", 56, 50, left),
        reading("week-16", 112, 62, left),
        reading("week-20", 147, 70, left),
      ],
      infusion,
    );
    expect(visits.map(({ response }) => response)).toEqual(["iSD", "iUPD", "iCPD"]);
    expect(best).toEqual({ response: "iSD", visit: 0 });
  });

  it("derives nothing without a sum before treatment", () => {
    expect(immuneCourse([reading("week-8", 56, 50)], infusion)).toEqual({ baselineSum: null, visits: [], best: null });
  });
});
