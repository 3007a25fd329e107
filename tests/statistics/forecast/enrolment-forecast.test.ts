import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { empiricalBayesPosterior } from "~/domain/statistics/forecast/empirical-bayes";
import { probabilityReached } from "~/domain/statistics/forecast/enrolment-count";
import { enrolmentForecast } from "~/domain/statistics/forecast/enrolment-forecast";
import { fewestExtraSites } from "~/domain/statistics/forecast/extra-sites";
import { fullBayesPosterior } from "~/domain/statistics/forecast/full-bayes";
import { openThroughout } from "~/domain/statistics/forecast/site-window";
import { InvalidInput } from "~/lib/errors";
import { openSite, plannedSite } from "./open-site";

const sites = [openSite(7, 9), openSite(2, 6), openSite(0, 3), plannedSite(2)];
const newSite = { ...openThroughout, opens: 3, capacity: null };
const numbers = (values: (number | null)[]) => values.map((value) => value ?? Infinity);

describe("empiricalBayesPosterior", () => {
  it("pools sites that differ no more than chance", () => {
    const alike = [openSite(5, 6), openSite(6, 6), openSite(5, 6)];
    expect(empiricalBayesPosterior(alike)).toEqual({ kind: "shared-rate", shape: 16.5, rate: 18 });
  });
});

describe("completionMonths", () => {
  const posterior = fullBayesPosterior(sites, 0.8);

  it("inverts the probability to reach the target", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.02, max: 0.95, noNaN: true }), (count, p) => {
        const [month] = completionMonths(posterior, sites, count, [p]);
        expect(probabilityReached(posterior, sites, count, month ?? NaN)).toBeCloseTo(p, 6);
      }),
      { numRuns: 20 },
    );
  });

  it("rises with the probability and with the target", () => {
    const near = numbers(completionMonths(posterior, sites, 12, [0.1, 0.5, 0.9]));
    const far = numbers(completionMonths(posterior, sites, 13, [0.1, 0.5, 0.9]));
    expect([...near].sort((a, b) => a - b)).toEqual(near);
    near.forEach((month, index) => expect(far[index]).toBeGreaterThan(month));
  });

  it("does not depend on which other probabilities are asked for", () => {
    const together = numbers(completionMonths(posterior, sites, 30, [0.9, 0.05, 0.5]));
    [0.9, 0.05, 0.5].forEach((p, index) => {
      expect(together[index]).toBeCloseTo(numbers(completionMonths(posterior, sites, 30, [p]))[0] ?? NaN, 6);
    });
  });

  it("is 0 when nobody is wanted and null when the sites close or fill first", () => {
    expect(completionMonths(posterior, sites, 0, [0.5, 0.9])).toEqual([0, 0]);
    expect(completionMonths(posterior, [openSite(4, 6, { closes: 2 })], 30, [0.5])).toEqual([null]);
    expect(completionMonths(posterior, [openSite(4, 6, { capacity: 5 })], 6, [0.01])).toEqual([null]);
    expect(completionMonths(posterior, [], 6, [0.5])).toEqual([null]);
  });

  it("moves by the length of a pause that all sites share", () => {
    const [plain] = completionMonths(posterior, [openSite(6, 6)], 8, [0.5]);
    const paused = [openSite(6, 6, { pauses: [{ from: 1, to: 3 }] })];
    expect(completionMonths(posterior, paused, 8, [0.5])[0]).toBeCloseTo((plain ?? NaN) + 2, 6);
  });
});

describe("fewestExtraSites", () => {
  const posterior = fullBayesPosterior(sites, 0.8);
  const question = { count: 40, deadline: 14, goal: 0.8, newSite, most: 60 };

  it("finds a number that suffices while one fewer does not", () => {
    const { extra, probability, probabilityNow } = fewestExtraSites(posterior, sites, question);
    if (extra === null) throw new Error("not reached");
    const withSites = (count: number) => [...sites, ...Array.from({ length: count }, () => plannedSite(3))];
    expect(extra).toBeGreaterThan(0);
    expect(probabilityNow).toBeCloseTo(probabilityReached(posterior, sites, 40, 14), 12);
    expect(probability).toBeCloseTo(probabilityReached(posterior, withSites(extra), 40, 14), 12);
    expect(probability).toBeGreaterThanOrEqual(0.8);
    expect(probabilityReached(posterior, withSites(extra - 1), 40, 14)).toBeLessThan(0.8);
  });

  it("needs none when the present sites suffice, and says when none would help", () => {
    expect(fewestExtraSites(posterior, sites, { ...question, count: 1 }).extra).toBe(0);
    expect(fewestExtraSites(posterior, sites, { ...question, deadline: 2 })).toMatchObject({ extra: null });
    expect(() => fewestExtraSites(posterior, sites, { ...question, goal: 1 })).toThrow(InvalidInput);
  });
});

describe("enrolmentForecast", () => {
  it("answers every part of the question consistently", () => {
    const question = { sites, plannedRate: 0.8, remaining: 25, deadline: 12, horizons: [3, 6, 12, 24] };
    const { posterior, siteRates, lastPatientIn, byDeadline, counts } = enrolmentForecast(question);
    expect(siteRates).toHaveLength(4);
    expect(byDeadline).toBeCloseTo(probabilityReached(posterior, sites, 25, 12), 12);
    expect(lastPatientIn.q10).toBeLessThan(lastPatientIn.q50 ?? NaN);
    expect(counts.map((point) => point.horizon)).toEqual([3, 6, 12, 24]);
    for (const point of counts) {
      expect(point.q05).toBeLessThanOrEqual(point.q50);
      expect(point.q95).toBeLessThanOrEqual(25);
    }
    expect(enrolmentForecast({ ...question, deadline: null, horizons: [] })).toMatchObject({
      byDeadline: null,
      counts: [],
    });
  });

  it("answers for 60 sites", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      index < 45 ? openSite((index * 7) % 13, 3 + (index % 10)) : plannedSite(index - 44),
    );
    const question = { sites: many, plannedRate: 0.8, remaining: 360, deadline: 12, horizons: [3, 6, 9, 12] };
    const began = performance.now();
    const { lastPatientIn } = enrolmentForecast(question);
    console.info(`forecast of 60 sites, 360 to enrol: ${Math.round(performance.now() - began)} ms`);
    expect(lastPatientIn.q50).toBeGreaterThan(6);
    expect(lastPatientIn.q50).toBeLessThan(12);
  });
});
