import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalScore, pinballLoss } from "~/domain/statistics/forecast/interval-score";
import { laplaceTrend } from "~/domain/statistics/forecast/laplace-trend";
import { overDispersionScore } from "~/domain/statistics/forecast/over-dispersion";
import { rollingBackTest } from "~/domain/statistics/forecast/rolling-back-test";
import { screeningPipeline } from "~/domain/statistics/forecast/screening-pipeline";
import { expectedMonths, singleSitePosterior } from "~/domain/statistics/forecast/single-site-forecast";
import { InvalidInput } from "~/lib/errors";
import { seededRandom } from "../seeded-random";

const plan = { until: 24, horizon: 3, plannedRate: 1, minimumEnrolled: 10 };
const steady = { opens: 0, closes: null, pauses: [] };

describe("rollingBackTest", () => {
  const random = seededRandom(11);
  const records = Array.from({ length: 5 }, () => ({ ...steady, enrolments: random.poissonTimes(1, 24) }));

  it("begins at the first month end with ten enrolled and ends a horizon before the last known month", () => {
    const { origins } = rollingBackTest(records, plan);
    const enrolledBy = (month: number) => records.flatMap((site) => site.enrolments).filter((t) => t <= month).length;
    const months = origins.map((origin) => origin.month);
    expect(enrolledBy((months[0] ?? 0) - 1)).toBeLessThan(10);
    expect(months.at(-1)).toBe(21);
    for (const origin of origins) {
      expect(origin.enrolledBefore).toBe(enrolledBy(origin.month));
      expect(origin.actual).toBe(enrolledBy(origin.month + 3) - enrolledBy(origin.month));
      expect(origin.interval90.lower).toBeLessThanOrEqual(origin.interval80.lower);
      expect(origin.interval90.upper).toBeGreaterThanOrEqual(origin.interval80.upper);
      expect(origin.median).toBeGreaterThanOrEqual(origin.interval80.lower);
      expect(origin.median).toBeLessThanOrEqual(origin.interval80.upper);
    }
  });

  it("covers most months at a steady rate and few after enrolment stops short", () => {
    expect(rollingBackTest(records, plan).level90.coverage).toBeGreaterThan(0.7);
    const stopped = records.map((site) => ({ ...site, enrolments: site.enrolments.filter((time) => time <= 12) }));
    const { level80, level90 } = rollingBackTest(stopped, plan);
    expect(level90.coverage).toBeLessThan(0.7);
    expect(level80.meanScore).toBeGreaterThan(rollingBackTest(records, plan).level80.meanScore ?? NaN);
  });

  it("uses at each origin only what was known then", () => {
    const cut = records.map((site) => ({ ...site, enrolments: site.enrolments.filter((time) => time <= 15) }));
    const before = rollingBackTest(cut, { ...plan, until: 15 }).origins;
    const all = rollingBackTest(records, plan).origins;
    expect(before.length).toBeGreaterThan(3);
    expect(all.slice(0, before.length)).toEqual(before);
  });

  it("has no coverage without origins", () => {
    const none = { coverage: null, meanScore: null };
    expect(rollingBackTest([], plan)).toEqual({ origins: [], level80: none, level90: none });
    expect(rollingBackTest([{ ...steady, enrolments: [1, 2, 3] }], plan).origins).toEqual([]);
  });

  it("names an enrolment outside the site's window", () => {
    const late = [{ ...steady, closes: 5, enrolments: [1, 6] }];
    expect(() => rollingBackTest(late, plan)).toThrow(/^sites\.0\.enrolments\.1: /);
  });
});

describe("laplaceTrend", () => {
  const times = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1, maxLength: 50 });

  it("changes sign when time runs backwards", () => {
    fc.assert(
      fc.property(times, (list) => {
        const back = laplaceTrend(
          list.map((time) => 12 - time),
          12,
        );
        expect(back.z).toBeCloseTo(-(laplaceTrend(list, 12).z ?? NaN), 9);
      }),
    );
  });

  it("is negative when enrolment slows down", () => {
    expect(laplaceTrend([1, 2, 3, 4], 12).z).toBeLessThan(0);
  });

  it("has nothing to say while nobody is enrolled", () => {
    expect(laplaceTrend([], 12)).toEqual({ enrolled: 0, z: null, pValue: null });
    expect(() => laplaceTrend([13], 12)).toThrow(/^times\.0: /);
  });
});

describe("intervalScore", () => {
  const value = fc.double({ min: -50, max: 50, noNaN: true });

  it("is 2 / (1 - level) times the pinball losses of the two limits", () => {
    fc.assert(
      fc.property(value, value, value, fc.double({ min: 0.5, max: 0.95, noNaN: true }), (a, b, actual, level) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        const tail = (1 - level) / 2;
        const losses = pinballLoss(lower, actual, tail) + pinballLoss(upper, actual, 1 - tail);
        const { score, covered } = intervalScore(lower, upper, actual, level);
        expect(score).toBeCloseTo((2 / (1 - level)) * losses, 7);
        expect(covered).toBe(actual >= lower && actual <= upper);
      }),
    );
  });

  it("refuses limits in the wrong order", () => {
    expect(() => intervalScore(3, 2, 2, 0.8)).toThrow(InvalidInput);
  });
});

describe("screeningPipeline", () => {
  const count = fc.nat(60);

  it("gives probabilities that sum to 1, with the expected number as their mean", () => {
    fc.assert(
      fc.property(count, count, count, (enrolled, failed, inScreening) => {
        const { probabilities, expected, conversion } = screeningPipeline({ enrolled, failed, inScreening });
        expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        expect(probabilities.reduce((sum, value, j) => sum + j * value, 0)).toBeCloseTo(expected, 7);
        expect(conversion.lower).toBeLessThan(conversion.upper);
      }),
    );
  });

  it("is certain of nobody when nobody is in screening", () => {
    expect(screeningPipeline({ enrolled: 4, failed: 1, inScreening: 0 }).probabilities[0]).toBeCloseTo(1, 12);
    expect(() => screeningPipeline({ enrolled: 4, failed: -1, inScreening: 0 })).toThrow(/^failed: /);
  });
});

describe("singleSitePosterior", () => {
  const progress = { plannedCount: 40, plannedMonths: 20, trust: 0.5, enrolled: 6, elapsed: 5 };

  it("lies between plan and experience, nearer to the plan the more it is trusted", () => {
    const mean = (trust: number) => {
      const { shape, rate } = singleSitePosterior({ ...progress, trust });
      return shape / rate;
    };
    expect(mean(0)).toBeCloseTo(6 / 5, 12);
    expect(mean(0.5)).toBeGreaterThan(mean(0));
    expect(mean(1)).toBeGreaterThan(mean(0.5));
    expect(mean(1)).toBeLessThan(2);
  });

  it("refuses trust outside 0 to 1 and a start from nothing", () => {
    expect(() => singleSitePosterior({ ...progress, trust: -0.1 })).toThrow(/^trust: /);
    expect(() => singleSitePosterior({ ...progress, trust: 1.1 })).toThrow(/^trust: /);
    expect(() => singleSitePosterior({ ...progress, trust: 0, enrolled: 0 })).toThrow(InvalidInput);
  });

  it("has no finite expectation at a shape of 1 or less", () => {
    expect(expectedMonths({ kind: "shared-rate", shape: 1, rate: 4 }, 10)).toBeNull();
  });
});

describe("overDispersionScore", () => {
  it("is 0 or less for like sites, above 0 for unlike ones, and 0 without exposure", () => {
    expect(
      overDispersionScore([
        { enrolled: 5, exposure: 6 },
        { enrolled: 5, exposure: 6 },
      ]),
    ).toBe(-10);
    expect(
      overDispersionScore([
        { enrolled: 20, exposure: 6 },
        { enrolled: 0, exposure: 6 },
      ]),
    ).toBe(180);
    expect(overDispersionScore([])).toBe(0);
  });
});
