import { describe, expect, it } from "vitest";
import { trackedFlow } from "~/domain/dashboards/tracked-flow";
import { flowAtLock } from "~/domain/dashboards/flow-at-lock";
import { ruleBehaviour, safetySummary } from "~/domain/dashboards/safety-summary";
import { screeningFunnel } from "~/domain/dashboards/screening-funnel";
import { svgFile } from "~/lib/svg-file";
import { countsOfEnds } from "./tracked-counts";

const nobody = {
  screenFailed: 0,
  inScreening: 0,
  productFailed: 0,
  endedBefore: 0,
  inManufacture: 0,
  responders: 0,
  nonResponders: 0,
  notEvaluable: 0,
  notYetAssessed: 0,
};

const row = { organClass: null, term: "Fever", participants: 2, serious: 0, worst: 2, notGraded: 0 };

describe("a safety summary", () => {
  it("divides events by person-years with Garwood's limits: 3 in 10 is 0.3, from 0.0619 to 0.8767", () => {
    const { terms, personYears } = safetySummary(
      [{ ...row, events: 3 }],
      { events: 3, serious: 0 },
      { infused: 12, days: 3652.5 },
    );
    expect(personYears).toBe(10);
    expect(terms[0]?.rate?.rate).toBeCloseTo(0.3, 12);
    expect(terms[0]?.rate?.lower).toBeCloseTo(0.06187, 4);
    expect(terms[0]?.rate?.upper).toBeCloseTo(0.87673, 4);
  });
  it("tells no rate below one person-year, and no limit of a zero while nobody is infused", () => {
    const { terms, zeroUpper } = safetySummary(
      [{ ...row, events: 1 }],
      { events: 1, serious: 0 },
      { infused: 1, days: 30 },
    );
    expect([terms[0]?.rate, zeroUpper]).toEqual([null, 0.975]);
    expect(safetySummary([], { events: 0, serious: 0 }, { infused: 0, days: 0 })).toMatchObject({
      events: 0,
      zeroUpper: null,
      personYears: 0,
    });
  });
  it("follows a stopping rule: the higher the true risk, the likelier it stops and the fewer are infused", () => {
    const rule = { acceptable: 0.2, certainty: 0.9, prior: { a: 0.2, b: 0.8 } };
    const { behaviour, boundary } = ruleBehaviour(rule, 20);
    expect(boundary).toHaveLength(20);
    expect(behaviour.map(({ probability }) => probability)).toEqual([0.1, 0.2, 0.30000000000000004, 0.4]);
    const stops = behaviour.map((each) => each.stops);
    expect(stops).toEqual(stops.toSorted((a, b) => a - b));
    expect(behaviour.at(-1)?.expectedSize).toBeLessThan(behaviour[0]?.expectedSize ?? 0);
  });
});

describe("a screening funnel", () => {
  const facts = {
    considered: 50,
    notEligible: 10,
    declined: 5,
    other: 0,
    consented: 20,
    screenFailed: 4,
    enrolled: 12,
  };
  it("tells each step as a share of the one before", () => {
    expect(screeningFunnel(facts).steps.map(({ of }) => of)).toEqual([null, 50, 20]);
  });
  it("tells no share of tallies that are missing or behind, nor of counts that contradict each other", () => {
    expect(screeningFunnel({ ...facts, considered: 0 }).steps[1]?.of).toBeNull();
    expect(screeningFunnel({ ...facts, considered: 30 })).toMatchObject({ talliesBehind: true });
    const contradicted = screeningFunnel({ ...facts, enrolled: 19 });
    expect([contradicted.contradicted, contradicted.steps[2]?.of]).toEqual([true, null]);
  });
});

describe("a flow before lock", () => {
  it("names whoever is under way, and nobody once all are settled", () => {
    const open = trackedFlow(countsOfEnds(1, { ...nobody, inScreening: 2, notYetAssessed: 1, responders: 3 }));
    expect(flowAtLock(open)).toEqual([
      { id: "inScreening", count: 2 },
      { id: "notYetAssessed", count: 1 },
    ]);
    expect(flowAtLock(trackedFlow(countsOfEnds(1, { ...nobody, responders: 3 })))).toEqual([]);
  });
});

describe("a chart as a file", () => {
  it("is one drawing with its namespace and plain colours", () => {
    const file = svgFile('<div><svg viewBox="0 0 1 1"><path stroke="var(--series-2)"/></svg></div>');
    expect(file).toMatch(
      /^<\?xml [^>]*>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*<path stroke="#b84a00"\/><\/svg>$/,
    );
  });
  it("is refused where nothing is drawn", () => {
    expect(() => svgFile("<p>nothing</p>")).toThrow("holds no drawing");
  });
});
