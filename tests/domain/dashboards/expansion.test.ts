import { describe, expect, it } from "vitest";
import type { DayCount } from "~/domain/dashboards/cohort-enrolment";
import { composeExpansion, type ExpansionFacts } from "~/domain/dashboards/expansion/compose-expansion";
import { expansionGoalForm } from "~/domain/dashboards/expansion/expansion-goal";
import { goalStanding } from "~/domain/dashboards/expansion/goal-standing";
import { widthsOfExpansion } from "~/domain/dashboards/expansion/interval-widths";
import { judgeGoal } from "~/domain/dashboards/expansion/judge-goal";
import { siteExposures } from "~/domain/dashboards/expansion/site-exposure";

const day = (measure: string, count: number, on = "2025-06-01"): DayCount => ({
  cohort_id: 1,
  measure,
  day: on,
  count,
});

/** The demonstration's first 30: 15 responders, 28 infused, 9 non-responders, 2 not evaluable. */
const thirty = [
  day("enrolled", 30),
  day("infused", 28),
  day("responder", 15),
  day("infused_responder", 15),
  day("infused_non_responder", 9),
  day("infused_not_evaluable", 2),
];
const goal = { version: 1, responders: 40, nullRate: 0.35, setOn: "2026-06-15", recordVersion: 3, reason: "half" };
const facts: ExpansionFacts = {
  more: 50,
  counts: thirty,
  goals: [goal],
  outcomes: true,
  defined: true,
  rule: null,
  toxicity: { infused: 28, withToxicity: 0, notJudged: 0 },
  safety: null,
};

/** C(n, k), exactly enough for these sizes. */
function ways(n: number, k: number): number {
  let product = 1;
  for (let step = 1; step <= k; step += 1) product = (product * (n - k + step)) / step;
  return product;
}

/** Beta-binomial tail by whole-number factorials: a flat prior after x of n gives C(x+y, y) C(n-x+m-y, m-y) / C(n+m+1, m). */
function flatTail(x: number, n: number, m: number, needed: number): number {
  let sum = 0;
  for (let y = needed; y <= m; y += 1) sum += ways(x + y, y) * ways(n - x + m - y, m - y);
  return sum / ways(n + m + 1, m);
}

describe("a goal of 40 of 80 after 15 of 30", () => {
  const judged = judgeGoal({ responders: 15, participants: 30 }, 50, goal);

  it("wants 25 more of 50, for the new alone the same", () => {
    expect([judged.needed, judged.neededOfNew, judged.settled]).toEqual([25, 25, null]);
  });
  it("has the probability under the flat prior that factorials give", () => {
    expect(judged.priors[0]?.pooled).toBeCloseTo(flatTail(15, 30, 50, 25), 10);
  });
  it("stands under three priors, from flat to sceptical ever less likely", () => {
    expect(judged.priors.map(({ code }) => code)).toEqual(["flat", "mildly-sceptical", "sceptical"]);
    const pooled = judged.priors.map((each) => each.pooled);
    expect(pooled).toEqual(pooled.toSorted((a, b) => b - a));
  });
  it("shows how often it would be reached at the rate of no interest", () => {
    const atNull = judged.characteristics.find(({ rate }) => rate === 0.35)?.pooled ?? 1;
    let tail = 0;
    for (let y = 25; y <= 50; y += 1) tail += ways(50, y) * 0.35 ** y * 0.65 ** (50 - y);
    expect(atNull).toBeCloseTo(tail, 10);
  });
  it("parts the new alone from all together where those so far were luckier", () => {
    const lucky = judgeGoal({ responders: 24, participants: 30 }, 50, goal).priors[0];
    expect(lucky?.pooled).toBeGreaterThan(lucky?.newAlone ?? 1);
  });
  it("says when a goal is reached already, and when it is out of reach", () => {
    expect(judgeGoal({ responders: 40, participants: 60 }, 20, goal).settled).toBe("reached");
    expect(judgeGoal({ responders: 5, participants: 30 }, 20, goal).settled).toBe("out-of-reach");
  });
});

describe("the width of an interval", () => {
  it("shrinks from 15 of 30 to 40 of 80", () => {
    const widths = widthsOfExpansion(15, 30, 50);
    expect(widths?.soFar.lower).toBeCloseTo(0.31297, 5);
    expect(widths?.soFar.upper).toBeCloseTo(0.68703, 5);
    expect([widths?.pooled.x, widths?.pooled.n]).toEqual([40, 80]);
    expect(widths?.pooled.width).toBeLessThan(widths?.soFar.width ?? 0);
  });
  it("is not there when nobody was enrolled", () => {
    expect(widthsOfExpansion(0, 0, 50)).toBeNull();
  });
});

describe("when a goal was set", () => {
  it("tells that the 30 were seen before", () => {
    expect(goalStanding([goal], thirty)).toMatchObject({ seenBefore: true, assessedBefore: 26 });
  });
  it("tells that nobody was, for a goal set first", () => {
    expect(goalStanding([{ ...goal, setOn: "2024-01-01" }], thirty)?.seenBefore).toBe(false);
  });
  it("takes the last version as the one in force and keeps the day of the first", () => {
    const later = { ...goal, version: 2, setOn: "2026-07-01", responders: 36 };
    expect(goalStanding([later, goal], thirty)).toMatchObject({ goal: later, versions: 2, firstSetOn: "2026-06-15" });
  });
  it("is not told without a goal", () => {
    expect(goalStanding([], thirty)).toBeNull();
  });
});

describe("an expansion's page", () => {
  it("counts responders among all enrolled", () => {
    expect(composeExpansion(facts)).toMatchObject({ absent: null, responders: 15, enrolled: 30, evaluable: 24 });
  });
  it("judges nothing without a goal, and still shows the width", () => {
    const { judged, widths } = composeExpansion({ ...facts, goals: [] });
    expect(judged).toBeNull();
    expect(widths).not.toBeNull();
  });
  it("withholds what rests on responses until they are released", () => {
    const shown = composeExpansion({ ...facts, outcomes: false });
    expect(shown).toMatchObject({ absent: "notReleased", responders: null, widths: null, judged: null });
  });
  it("says that nobody is enrolled, that no definition is set, that counts contradict one another", () => {
    expect(composeExpansion({ ...facts, counts: [] }).absent).toBe("noParticipant");
    expect(composeExpansion({ ...facts, defined: false }).absent).toBe("noDefinition");
    const odd = composeExpansion({ ...facts, counts: [...thirty, day("responder", 20)] });
    expect(odd.absent).toBe("contradiction");
    expect(odd.contradictions.map(({ path }) => path)).toEqual(["responders"]);
  });
  it("shows a stopping rule with its operating characteristics over the enlarged trial", () => {
    const rule = { acceptable: 0.2, certainty: 0.9, prior: { a: 0.2, b: 0.8 } };
    const { boundary, stopAtNow } = composeExpansion({ ...facts, rule });
    expect(boundary?.steps[0]).toEqual({ n: 2, stopAt: 2 });
    expect(stopAtNow).toBeGreaterThan(5);
    const stops = boundary?.characteristics.map((row) => row.stops) ?? [];
    expect(stops).toEqual(stops.toSorted((a, b) => a - b));
  });
});

describe("the exposure of a site", () => {
  const site = { code: "A", openedOn: "2025-01-01", closedOn: null, pauses: [], enrolled: 5 };
  it("is the time from opening to the last enrolment, in months", () => {
    expect(siteExposures([site], "2026-01-01", "2026-06-01")).toEqual([{ code: "A", enrolled: 5, months: 11.99 }]);
  });
  it("leaves pauses out, and sites that are closed or not open", () => {
    const paused = { ...site, pauses: [{ from: "2025-02-01", until: "2025-08-01" }] };
    const closed = { ...site, code: "B", closedOn: "2026-01-01" };
    const planned = { ...site, code: "C", openedOn: null };
    const found = siteExposures([paused, closed, planned], "2026-01-01", "2026-06-01");
    expect(found.map(({ code }) => code)).toEqual(["A"]);
    expect(found[0]?.months).toBeCloseTo(6.05, 1);
  });
});

describe("the form of a goal", () => {
  const typed = { intent: "goal", responders: "40", nullRate: "0,35", reason: "half" };
  it("takes a decimal comma", () => {
    expect(expansionGoalForm.parse(typed)).toMatchObject({ responders: 40, nullRate: 0.35 });
  });
  it("refuses a rate that is no share, and a goal of nobody", () => {
    expect(expansionGoalForm.safeParse({ ...typed, nullRate: "35" }).success).toBe(false);
    expect(expansionGoalForm.safeParse({ ...typed, responders: "0" }).success).toBe(false);
  });
});
