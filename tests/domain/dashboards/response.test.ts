import { describe, expect, it } from "vitest";
import {
  composeResponse,
  type DatedDefinition,
  type ResponseFacts,
} from "~/domain/dashboards/response/compose-response";
import { gmfmChange } from "~/domain/dashboards/response/gmfm-change";
import { historyWarning } from "~/domain/dashboards/response/natural-history";
import { contradictions, countsOfDays, groupRate } from "~/domain/dashboards/response/rate-groups";
import type { PersonEntry, ResponsePerson } from "~/domain/dashboards/response/response-person";
import { durationOfResponse, responseSpan, timeToResponse } from "~/domain/dashboards/response/response-times";
import { scoreCourse } from "~/domain/dashboards/response/score-course";
import { ageBand, subgroupsOf } from "~/domain/dashboards/response/subgroups";
import { tumourCourse, tumourInstrumentOf } from "~/domain/dashboards/response/tumour-course";
import { waterfallOf } from "~/domain/dashboards/response/waterfall";
import { daysBetween } from "~/lib/civil-day";

const definition: DatedDefinition = {
  version: 1,
  setOn: "2024-01-01",
  instrument: "vas-pain",
  timepoint: "month-6",
  rule: {
    id: "pain",
    version: 1,
    rule: {
      kind: "change",
      instrument: "pain",
      improvement: "decrease",
      threshold: { forAll: { relative: 0.5, combine: "and" } },
    },
    source: "protocol",
    toBeConfirmed: false,
    groupsOnly: false,
  },
};

function entry(
  number: number,
  timepoint: string,
  assessedOn: string,
  scores: Record<string, number> | null,
): PersonEntry {
  return {
    number,
    instrument: "vas-pain",
    timepoint,
    assessedOn,
    scores,
    answers: null,
    isPrimaryReader: true,
    corrects: null,
  };
}

function person(code: string, pains: (number | null)[], more: Partial<ResponsePerson> = {}): ResponsePerson {
  const visits = ["baseline", "month-3", "month-6"];
  const days = ["2025-01-01", "2025-04-11", "2025-07-20"];
  const entries = pains.map((pain, index) =>
    entry(index + 1, visits[index] ?? "", days[index] ?? "", pain === null ? null : { pain }),
  );
  const frame = { cohortCode: "P1", armCode: null, sex: "female", age: 60, stage: "infused" };
  return { code, ...frame, enrolledOn: "2025-01-01", infusedOn: "2025-01-01", lastOn: "2025-08-01", entries, ...more };
}

const people = [
  person("A", [80, 30, 20]),
  person("B", [80, 30, 70], { sex: "male" }),
  person("C", [80, 70]),
  person("D", [80, null, null], { stage: "lost" }),
  person("E", [80], { infusedOn: null, stage: "enrolled" }),
];
const courses = people.map((each) => scoreCourse(each, definition)).filter((course) => course !== null);

const count = (measure: string, amount: number, site = 1) => {
  return { cohort_id: 1, site_id: site, measure, day: "2025-07-20", count: amount };
};
const facts: ResponseFacts = {
  cohorts: [{ id: 1, code: "P1", nameEn: "One", nameVi: "Một" }],
  sites: [
    { id: 2, code: "AA", nameEn: "Second", nameVi: "Hai" },
    { id: 1, code: "ZZ", nameEn: "First", nameVi: "Một" },
  ],
  counts: [
    count("enrolled", 5),
    count("infused", 4),
    count("responder", 1),
    count("infused_responder", 1),
    count("infused_non_responder", 1),
    count("enrolled", 3, 2),
  ],
  definitions: [definition],
  people,
  byArm: true,
};

describe("response rates", () => {
  it("count whoever was not evaluable as non-responder among the enrolled", () => {
    const { whole } = composeResponse(facts);
    expect([whole?.enrolled?.x, whole?.enrolled?.n]).toEqual([1, 8]);
    expect([whole?.evaluable?.x, whole?.evaluable?.n]).toEqual([1, 2]);
  });
  it("keep sites in the order given, whatever their rates", () => {
    expect(composeResponse(facts).sites.map(({ code }) => code)).toEqual(["AA", "ZZ"]);
  });
  it("are not shown for counts that contradict one another, which are named", () => {
    const odd = countsOfDays([count("enrolled", 1), count("responder", 2)]);
    expect(groupRate({ kind: "whole", code: "" }, odd)).toBeNull();
    expect(contradictions(odd)).toEqual([{ path: "responders", message: "2 > 1" }]);
  });
  it("are empty of nobody, and there of one", () => {
    expect(composeResponse({ ...facts, counts: [], people: [] }).whole?.enrolled).toBeNull();
    expect(composeResponse({ ...facts, counts: [count("enrolled", 1)] }).whole?.enrolled).toMatchObject({
      x: 0,
      n: 1,
      lower: 0,
    });
  });
  it("by sex and age are of all enrolled of the group", () => {
    const groups = subgroupsOf(people, definition);
    expect(groups.map(({ code, enrolled }) => [code, enrolled?.x, enrolled?.n])).toEqual([
      ["female", 1, 4],
      ["male", 0, 1],
      ["40-64", 1, 5],
    ]);
    expect([ageBand(3), ageBand(18), ageBand(90), ageBand(null)]).toEqual(["0-3", "18-39", "65+", null]);
  });
  it("by arm stay away from whoever may not see arms", () => {
    const armed = people.map((each) => ({ ...each, armCode: "X" }));
    const { single } = composeResponse({ ...facts, people: armed, byArm: false });
    expect(typeof single === "string" ? null : single.arms).toEqual([]);
  });
  it("say why single participants are not shown", () => {
    expect(composeResponse({ ...facts, people: "role" }).single).toBe("role");
  });
});

describe("participants one by one", () => {
  it("are those infused", () => {
    expect(courses.map(({ code }) => code)).toEqual(["A", "B", "C", "D"]);
  });
  it("stand in a waterfall with who cannot be drawn counted", () => {
    const { bars, treated, notDrawn } = waterfallOf(courses);
    expect(bars.map(({ code, change }) => [code, change])).toEqual([
      ["B", -0.125],
      ["A", -0.75],
    ]);
    expect([treated, notDrawn]).toEqual([4, 2]);
  });
  it("are in response from the first visit that meets the rule to the first that does not", () => {
    expect(courses.map(responseSpan)).toEqual([
      { from: 100, until: 200, ended: false },
      { from: 100, until: 200, ended: true },
      null,
      null,
    ]);
  });
  it("give the time to response with who never responded censored at the last assessed visit", () => {
    expect(timeToResponse(courses)).toMatchObject({ participants: 4, events: 2, median: { time: 100 } });
  });
  it("give the duration among responders, with numbers at risk", () => {
    const duration = durationOfResponse(courses);
    expect(duration).toMatchObject({ participants: 2, events: 1 });
    expect(duration?.risk[0]).toMatchObject({ time: 0, atRisk: 2, survival: 1 });
    expect(durationOfResponse([])).toBeNull();
  });
});

describe("a tumour's course", () => {
  const reading = (number: number, timepoint: string, assessedOn: string, sum: number): PersonEntry => ({
    ...entry(number, timepoint, assessedOn, { "target-sum": sum }),
    instrument: "recist-1.1",
    answers: { nontarget: "none" },
  });
  it("is filled by the confirmed best response and not by the height of its bar", () => {
    const entries = [
      reading(1, "baseline", "2025-01-01", 100),
      reading(2, "week-8", "2025-03-01", 65),
      reading(3, "week-10", "2025-03-10", 95),
    ];
    const course = tumourCourse(person("T", [], { entries }), "recist-1.1");
    expect(course?.shownChange).toBeCloseTo(-0.35);
    expect(course?.best).not.toBe("PR");
    expect(course?.days.map(({ progressed }) => progressed)).toEqual([false, true]);
  });
  const course = (...sums: [day: string, sum: number][]) => {
    const entries = sums.map(([day, sum], index) =>
      reading(index + 1, index === 0 ? "baseline" : `v${index}`, day, sum),
    );
    return tumourCourse(person("T", [], { entries }), "recist-1.1");
  };
  const spanOf = (...sums: [day: string, sum: number][]) => {
    const found = course(["2025-01-01", 100], ...sums);
    return found && responseSpan(found);
  };
  it("has no response that was not confirmed, nor one after progression", () => {
    expect(spanOf(["2025-03-01", 60], ["2025-03-10", 95])).toBeNull();
    expect(spanOf(["2025-02-10", 130], ["2025-04-01", 60], ["2025-06-01", 60])).toBeNull();
  });
  it("is in response from the first visit that showed it until progression, stable visits in between or not", () => {
    const confirmed: [string, number][] = [
      ["2025-03-01", 60],
      ["2025-05-01", 60],
    ];
    const last = daysBetween("2025-01-01", "2025-07-01");
    expect(spanOf(...confirmed, ["2025-07-01", 71])).toEqual({
      from: daysBetween("2025-01-01", "2025-03-01"),
      until: last,
      ended: false,
    });
    expect(spanOf(...confirmed, ["2025-07-01", 90])).toMatchObject({ until: last, ended: true });
  });
  it("gives the time to response with who never responded censored at progression", () => {
    const progressing = course(["2024-12-31", 100], ["2025-02-10", 130], ["2025-06-01", 130]);
    const observed = timeToResponse(progressing ? [progressing] : [])?.observations;
    expect(observed).toEqual([{ time: daysBetween("2025-01-01", "2025-02-10"), event: false }]);
  });
  it("gives the objective response by arm to whoever may see arms", () => {
    const entries = [
      reading(1, "baseline", "2025-01-01", 100),
      reading(2, "week-8", "2025-03-01", 60),
      reading(3, "week-16", "2025-05-01", 60),
    ];
    const read = [
      person("T", [], { entries, armCode: "B" }),
      person("U", [], { armCode: "B" }),
      person("V", [], { armCode: "A" }),
      person("W", [], { armCode: "A", enrolledOn: null, infusedOn: null }),
    ];
    const armsFor = (byArm: boolean) => {
      const { single } = composeResponse({ ...facts, people: read, tumour: "recist-1.1", byArm });
      return typeof single === "string" ? null : single.objectiveArms.map(({ code, rate }) => [code, rate.x, rate.n]);
    };
    expect(armsFor(true)).toEqual([
      ["A", 0, 1],
      ["B", 1, 2],
    ]);
    expect(armsFor(false)).toEqual([]);
  });
  it("is the only basis of response where a tumour was read: no rate from a threshold stands beside it", () => {
    const entries = [
      reading(1, "baseline", "2025-01-01", 100),
      reading(2, "week-8", "2025-03-01", 60),
      reading(3, "week-16", "2025-05-01", 60),
    ];
    const read = [person("T", [], { entries })];
    expect(tumourInstrumentOf(read)).toBe("recist-1.1");
    expect(tumourInstrumentOf(people)).toBeUndefined();
    const { whole, cohorts, sites, single } = composeResponse({ ...facts, people: read, tumour: "recist-1.1" });
    expect({ whole, cohorts, sites }).toEqual({ whole: null, cohorts: [], sites: [] });
    expect(single).toMatchObject({ tumour: true, subgroups: [], arms: [], definitions: [], gmfm: null });
    expect(typeof single === "string" ? null : single.best.objective).toMatchObject({ x: 1, n: 1 });
  });
});

describe("the change of GMFM-66", () => {
  const child = (code: string, level: string | null, gain: number, age: number): ResponsePerson => {
    const answers: Record<string, string> = level === null ? {} : { "gmfcs-level": level };
    const base = { instrument: "gmfm-66", answers };
    return person(code, [], {
      age,
      entries: [
        { ...entry(1, "baseline", "2025-01-01", { "gmfm-66": 50 }), ...base },
        { ...entry(2, "month-6", "2025-07-20", { "gmfm-66": 50 + gain }), ...base },
      ],
    });
  };
  it("is a mean by level beside the published effects, which levels IV and V do not have", () => {
    const found = gmfmChange(
      [child("a", "I", 1, 6), child("b", "I", 3, 3), child("c", "V", 2, 9), child("d", null, 1, 9)],
      "month-6",
    );
    expect(found?.levels[0]).toMatchObject({ level: "I", n: 2, mean: 2, medium: 1.7, large: 2.7 });
    expect(found?.levels[0]?.deviation).toBeCloseTo(Math.SQRT2);
    expect(found?.levels[4]).toMatchObject({ level: "V", n: 1, mean: 2, deviation: null, medium: null });
    expect(found).toMatchObject({ withoutLevel: 1, otherAges: 1 });
  });
  it("is not there without GMFM", () => {
    expect(gmfmChange(people, "month-6")).toBeNull();
  });
});

describe("the natural-history warning", () => {
  const adults = { allocation: "not_applicable", minimumAge: 40, ageUnit: null, noMinimumAge: false };
  it("stands where nobody was allocated at random, and names children", () => {
    expect(historyWarning(adults)).toEqual({ uncontrolled: true, stated: true, children: false });
    expect(historyWarning({ ...adults, allocation: null })).toMatchObject({ uncontrolled: true, stated: false });
    expect(historyWarning({ ...adults, minimumAge: 18, ageUnit: "months" }).children).toBe(true);
    expect(historyWarning({ ...adults, allocation: "randomised" }).uncontrolled).toBe(false);
    expect(historyWarning({ ...adults, allocation: null }).uncontrolled).toBe(true);
  });
});
