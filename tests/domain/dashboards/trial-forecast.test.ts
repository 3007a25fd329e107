import { describe, expect, it } from "vitest";
import { type ForecastFacts, forecastInput, type ForecastSiteFacts } from "~/domain/dashboards/forecast-input";
import { type TrialForecast, trialForecast } from "~/domain/dashboards/trial-forecast";
import { addDays } from "~/lib/civil-day";

const site = (code: string, given: Partial<ForecastSiteFacts> = {}): ForecastSiteFacts => ({
  code,
  openedOn: "2025-01-01",
  plannedOpenOn: null,
  closedOn: null,
  pauses: [],
  enrolled: [],
  ...given,
});

/** One participant every `every` days from the first of January. */
const steady = (count: number, every: number) =>
  Array.from({ length: count }, (_, index) => ({ day: addDays("2025-01-01", index * every), count: 1 }));

const facts = (given: Partial<ForecastFacts> = {}): ForecastFacts => ({
  dataDate: "2025-12-31",
  planned: 40,
  plan: [
    { cohort_id: 1, day: "2025-01-01", planned: 0 },
    { cohort_id: 1, day: "2026-12-31", planned: 40 },
  ],
  sites: [site("A", { enrolled: steady(12, 30) }), site("B", { enrolled: steady(12, 30) })],
  ...given,
});

function forecast(given: Partial<ForecastFacts> = {}): TrialForecast {
  const input = forecastInput(facts(given));
  if (!input) throw new Error("no axis");
  return trialForecast(input);
}

describe("a trial's enrolment forecast", () => {
  it("tells when the last participant is in, with its limits in order, after the data date", () => {
    const { lastIn, enrolled, cannot } = forecast();
    expect({ enrolled, cannot }).toEqual({ enrolled: 24, cannot: null });
    const days = lastIn ? [lastIn.q10, lastIn.q25, lastIn.q50, lastIn.q75, lastIn.q90] : [];
    expect(days).toEqual(days.toSorted());
    expect(days[0]! > "2025-12-31").toBe(true);
    expect(days[2]! > "2026-05-01" && days[2]! < "2026-12-01").toBe(true);
  });

  it("draws a fan that begins at the number enrolled, never falls, and ends at the target at the most", () => {
    const { fan } = forecast();
    expect(fan[0]).toMatchObject({ day: "2025-12-31", q10: 24, q90: 24 });
    fan.forEach((point, index) => {
      const values = [point.q10, point.q25, point.q50, point.q75, point.q90];
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(point.q50).toBeGreaterThanOrEqual(fan[index - 1]?.q50 ?? 0);
      expect(point.q90).toBeLessThanOrEqual(40);
    });
  });

  it("needs no further site where the plan's end is far, and some where it is near", () => {
    expect(forecast().extra?.sites).toBe(0);
    const near = forecast({ plan: [{ cohort_id: 1, day: "2026-03-31", planned: 40 }] });
    expect(near.byDeadline).toBeLessThan(0.8);
    expect(near.extra?.sites).toBeGreaterThan(0);
  });

  it("replays its own past once ten are enrolled", () => {
    const { backTest } = forecast();
    expect(backTest.origins.length).toBeGreaterThan(3);
    for (const { lower, upper, actual, covered } of backTest.origins)
      expect(covered).toBe(actual >= lower && actual <= upper);
  });

  it("sees enrolment slow down", () => {
    const early = Array.from({ length: 20 }, (_, index) => ({ day: addDays("2025-01-02", index * 4), count: 1 }));
    const { trend } = forecast({ sites: [site("A", { enrolled: early })] });
    expect(trend?.z).toBeLessThan(-2);
    expect(trend?.pValue).toBeLessThan(0.05);
  });

  it.each([
    ["no target", { planned: null }, "no_target"],
    ["a target that is reached", { planned: 24 }, "target_reached"],
  ] as const)("says that it cannot with %s, and tells the rates all the same", (_, given, cannot) => {
    const told = forecast(given);
    expect(told).toMatchObject({ cannot, fan: [], lastIn: null });
    expect(told.rates).toHaveLength(2);
  });

  it("forecasts nobody enrolled from the plan, one participant, and one site", () => {
    expect(forecast({ sites: [site("A", { openedOn: "2025-12-20" })] }).lastIn?.q50).not.toBeNull();
    expect(forecast({ sites: [site("A", { enrolled: steady(1, 1) })] }).enrolled).toBe(1);
  });

  it("has nothing to learn from while no site has opened and there is no plan", () => {
    const sites = [site("A", { openedOn: null, plannedOpenOn: "2026-06-01" })];
    expect(forecast({ sites, plan: [] }).cannot).toBe("nothing_to_learn_from");
    expect(forecastInput(facts({ sites: [site("A", { openedOn: null })] }))).toBeNull();
  });

  it("names counts that contradict each other and leaves out what lies ahead", () => {
    const input = forecastInput(
      facts({
        sites: [
          site("A", {
            openedOn: "2025-03-01",
            closedOn: "2025-06-01",
            pauses: [{ from: "2025-04-01", until: "2025-04-30" }],
            enrolled: [
              { day: "2025-02-01", count: 2 },
              { day: "2025-04-10", count: 1 },
              { day: "2025-08-01", count: 3 },
              { day: "2026-02-01", count: 4 },
            ],
          }),
        ],
      }),
    );
    expect(input?.contradictions.map(({ kind, count }) => [kind, count])).toEqual([
      ["before_opening", 2],
      ["after_closing", 3],
      ["after_data_date", 4],
      ["in_a_pause", 1],
    ]);
    expect(input && trialForecast(input).enrolled).toBe(6);
  });
});
