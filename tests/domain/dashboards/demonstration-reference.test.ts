import { describe, expect, it } from "vitest";
import type { ForecastInput } from "~/domain/dashboards/forecast-input";
import { ruleBehaviour } from "~/domain/dashboards/safety-summary";
import { pooledRate, siteProgress } from "~/domain/dashboards/site-progress";
import { judgeGoal } from "~/domain/dashboards/expansion/judge-goal";
import { trialForecast } from "~/domain/dashboards/trial-forecast";

/** Days of enrolment at the four sites of the demonstration trial, counted from 1 March 2024, with the day each opened. */
const sites = [
  { code: "CT", opens: 318, openedOn: "2025-01-13", days: [340, 456, 536, 596] },
  { code: "DN", opens: 122, openedOn: "2024-07-01", days: [137, 188, 284, 340, 424, 481, 579] },
  {
    code: "HN",
    opens: 0,
    openedOn: "2024-03-01",
    days: [11, 95, 125, 204, 242, 340, 365, 406, 487, 518, 565, 861, 874],
  },
  { code: "HUE", opens: 45, openedOn: "2024-04-15", days: [63, 116, 200, 251, 300, 354, 448, 552, 862] },
];

const input: ForecastInput = {
  dataDate: "2026-11-22",
  origin: "2024-03-01",
  known: 997,
  target: 42,
  deadline: 1036,
  plannedRate: 0.31768762425447317,
  sites: sites.map(({ code, opens, days }) => ({
    code,
    opens,
    closes: null,
    pauses: [],
    enrolled: days.map((day) => ({ day, count: 1 })),
  })),
  contradictions: [],
};

/** Computed anew in R 4.2.2 from the formulas: a grid of 61 by 61 points, sums of negative binomials by convolution. */
describe("the demonstration trial's figures as R computes them", () => {
  it("forecasts each site's rate, the last participant in, and the probability with twenty further sites", () => {
    const { rates, lastIn, extra, byDeadline } = trialForecast(input);
    const means = rates.map(({ mean }) => mean);
    [0.2192011, 0.2566533, 0.362248, 0.2863179].forEach((mean, at) => expect(means[at]).toBeCloseTo(mean, 6));
    expect(lastIn).toEqual({
      q10: "2027-04-13",
      q25: "2027-05-24",
      q50: "2027-07-18",
      q75: "2027-09-23",
      q90: "2027-12-05",
    });
    expect(extra?.sites).toBeNull();
    expect(extra?.probability).toBeCloseTo(0.5203997, 6);
    expect(byDeadline).toBeCloseTo(4.023601e-5, 9);
  });

  it("tests the trend since the last site opened: 20 enrolments, z = -3.155426, p = 0.001602638", () => {
    const { trend } = trialForecast(input);
    expect(trend?.from).toBe("2025-01-13");
    expect(trend?.z).toBeCloseTo(-3.155426, 6);
    expect(trend?.pValue).toBeCloseTo(0.001602638, 8);
  });

  it("rates the sites by exact Poisson limits: HN 13 in 32.8 months, all 33 in 115.2", () => {
    const shown = sites.map(({ code, openedOn, days }) => {
      const enrolled = [{ day: openedOn, count: days.length }];
      const facts = { code, nameEn: code, nameVi: code, plannedOpenOn: null, closedOn: null, lastReportOn: null };
      return siteProgress({ ...facts, openedOn, pauses: [], enrolled }, "2026-11-23");
    });
    const hanoi = shown[2]?.rate;
    expect(hanoi).toMatchObject({ kind: "rate", enrolled: 13 });
    expect(hanoi?.months).toBeCloseTo(32.7885, 4);
    const pooled = pooledRate(shown);
    expect(pooled.months).toBeCloseTo(115.2197, 4);
    if (hanoi?.kind !== "rate" || pooled.kind !== "rate") throw new Error("a rate is told");
    expect([hanoi.lower, hanoi.upper].map((limit) => limit.toFixed(7))).toEqual(["0.2111091", "0.6779937"]);
    expect([pooled.lower, pooled.upper].map((limit) => limit.toFixed(6))).toEqual(["0.197151", "0.402225"]);
  });

  it("predicts 25 of the new 50 after 15 in 30 under three priors, and how often the goal is reached at true rates", () => {
    const goal = { version: 1, responders: 40, nullRate: 0.35, setOn: "2026-06-15", recordVersion: 2, reason: "" };
    const judged = judgeGoal({ responders: 15, participants: 30 }, 50, goal);
    const pooled = judged.priors.map(({ pooled: probability }) => probability);
    [0.5349023, 0.3950924, 0.2443493].forEach((value, at) => expect(pooled[at]).toBeCloseTo(value, 6));
    const at50 = judged.characteristics.find(({ rate }) => rate === 0.5);
    expect(at50?.newAlone).toBeCloseTo(0.5561376, 6);
  });

  it("stops at 10 of 39, and over 42 infused in 26.0% of trials whose true risk is the acceptable one", () => {
    const rule = { acceptable: 0.15, certainty: 0.9, prior: { a: 0.3, b: 1.7 } };
    const { boundary, behaviour } = ruleBehaviour(rule, 42);
    expect(boundary.find(({ at }) => at === 10)?.n).toBe(39);
    const reference: [number, number, number][] = [
      [0.075, 0.0363836, 40.74256],
      [0.15, 0.2600258, 34.62993],
      [0.25, 0.773872, 20.65605],
      [0.35, 0.978657, 10.85349],
    ];
    reference.forEach(([probability, stops, size], at) => {
      expect(behaviour[at]?.probability).toBeCloseTo(probability, 12);
      expect(behaviour[at]?.stops).toBeCloseTo(stops, 6);
      expect(behaviour[at]?.expectedSize).toBeCloseTo(size, 4);
    });
  });
});
