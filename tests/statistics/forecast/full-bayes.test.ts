import { describe, expect, it } from "vitest";
import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { probabilityReached } from "~/domain/statistics/forecast/enrolment-count";
import { meanSiteRate } from "~/domain/statistics/forecast/enrolment-posterior";
import { fullBayesPosterior } from "~/domain/statistics/forecast/full-bayes";
import { marginalLogLikelihood } from "~/domain/statistics/forecast/marginal-likelihood";
import { agreementWith } from "../agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../reference-table";
import { dispersedSites, openSite, plannedSite } from "./open-site";

const file = "poisson_gamma_overdispersed.csv";
const plan = 0.8;

/** Posterior means of ln alpha and ln mean. */
function logMeans(components: readonly { shape: number; rate: number; weight: number }[]) {
  const average = (value: (shape: number, rate: number) => number) =>
    components.reduce((sum, { shape, rate, weight }) => sum + weight * value(shape, rate), 0);
  return [average((shape) => Math.log(shape)), average((shape, rate) => Math.log(shape / rate))] as const;
}

/** The same posterior by plain summation on a finer and wider grid: 121 points an axis over 5 standard deviations. */
function fineComponents() {
  const axis = Array.from({ length: 121 }, (_, index) => (index - 60) / 12);
  const points = axis.flatMap((a) =>
    axis.map((b) => {
      const shape = 1.5 * Math.exp(a);
      const rate = shape / (plan * Math.exp(b));
      const weight = Math.exp(30 + marginalLogLikelihood(dispersedSites, { shape, rate }) - (a * a + b * b) / 2);
      return { shape, rate, weight };
    }),
  );
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.map((point) => ({ ...point, weight: point.weight / total }));
}

describe("fullBayesPosterior", () => {
  const sites = [openSite(7, 9), openSite(2, 6), openSite(0, 3), plannedSite(2)];

  it("gives weights that sum to 1", () => {
    const { components } = fullBayesPosterior(sites, plan);
    expect(components.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("is the integral of likelihood and prior, to a millionth", () => {
    const [logShape, logMean] = logMeans(fullBayesPosterior(dispersedSites, plan).components);
    const [fineLogShape, fineLogMean] = logMeans(fineComponents());
    expect(logShape).toBeCloseTo(fineLogShape, 6);
    expect(logMean).toBeCloseTo(fineLogMean, 6);
  });

  it("draws a site's rate between its own and that of the others", () => {
    const posterior = fullBayesPosterior(sites, 0.5);
    const unseen = meanSiteRate(posterior, { enrolled: 0, exposure: 0 });
    const busy = meanSiteRate(posterior, { enrolled: 7, exposure: 9 });
    expect(busy).toBeGreaterThan(unseen);
    expect(busy).toBeLessThan(7 / 9);
    expect(meanSiteRate(posterior, { enrolled: 0, exposure: 3 })).toBeLessThan(unseen);
  });

  it("leans on the plan while nothing has been seen, and needs one then", () => {
    const months = completionMonths(fullBayesPosterior([plannedSite(0)], 2), [plannedSite(0)], 10, [0.5]);
    expect(months[0]).toBeGreaterThan(4);
    expect(months[0]).toBeLessThan(12);
    expect(() => fullBayesPosterior([plannedSite(0)], null)).toThrow(/^plannedRate: /);
  });

  it.each([
    [openSite(-1, 3), "sites.1.enrolled"],
    [openSite(2, 0), "sites.1.exposure"],
    [openSite(2, NaN), "sites.1.exposure"],
  ])("names the site whose history is impossible", (site, path) => {
    expect(() => fullBayesPosterior([openSite(1, 2), site], plan)).toThrow(new RegExp(`^${path}: `));
  });
});

describe.skipIf(!referenceIsPresent)(referenceSuite("the full-Bayes forecast against R"), () => {
  it("agrees to within two thousandths", () => {
    const values = new Map(readReference(file).map((row) => [row["quantity"] ?? "", cell(row, "value")]));
    const agreement = agreementWith(`${file} (full Bayes)`, 2e-3);
    const compare = (quantity: string, actual: number | null) =>
      agreement.compare(actual, values.get(quantity) ?? NaN, quantity);
    const posterior = fullBayesPosterior(dispersedSites, plan);
    const [logShape, logMean] = logMeans(posterior.components);
    compare("FB_E_log_alpha", logShape);
    compare("FB_E_log_mean", logMean);
    const probabilities = [0.05, 0.1, 0.5, 0.9, 0.95];
    const months = completionMonths(posterior, dispersedSites, 57, probabilities);
    probabilities.forEach((p, index) => compare(`T57_FB_q${p}`, months[index] ?? null));
    for (const month of [6, 9, 12]) {
      compare(`FB_P_reach_by${month}`, probabilityReached(posterior, dispersedSites, 57, month));
    }
    expect(agreement.count()).toBe(10);
    agreement.report(
      "closer than 2e-3: the file states neither its planned rate (0.8 here) nor the limits of its grid",
    );
  });
});
