import { describe, expect, it } from "vitest";
import { bracketedRoot } from "~/domain/statistics/forecast/bracketed-root";
import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { empiricalBayesPosterior } from "~/domain/statistics/forecast/empirical-bayes";
import { meanSiteRate } from "~/domain/statistics/forecast/enrolment-posterior";
import { latentMoments } from "~/domain/statistics/forecast/latent-enrolment";
import { marginalLogLikelihood } from "~/domain/statistics/forecast/marginal-likelihood";
import { momentMatchedReached } from "~/domain/statistics/forecast/moment-matched";
import { overDispersionScore } from "~/domain/statistics/forecast/over-dispersion";
import { agreementWith } from "../agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../reference-table";
import { dispersedSites as sites } from "./open-site";

const file = "poisson_gamma_overdispersed.csv";
const probabilities = [0.05, 0.1, 0.5, 0.9, 0.95];
const expected = () => new Map(readReference(file).map((row) => [row["quantity"] ?? "", cell(row, "value")]));

describe.skipIf(!referenceIsPresent)(referenceSuite("forecasts with rates that differ between sites against R"), () => {
  it("gives the empirical-Bayes rates and the month of the last participant", () => {
    const values = expected();
    const agreement = agreementWith(`${file} (empirical Bayes)`, 1e-6);
    const compare = (quantity: string, actual: number | null) =>
      agreement.compare(actual, values.get(quantity) ?? NaN, quantity);
    const posterior = empiricalBayesPosterior(sites);
    const component = posterior.kind === "site-rates" ? posterior.components[0] : undefined;
    if (!component) throw new Error("the sites are pooled");
    compare("alpha", component.shape);
    compare("beta", component.rate);
    compare("mean", component.shape / component.rate);
    compare("loglik", marginalLogLikelihood(sites, component));
    compare("score", overDispersionScore(sites));
    sites.forEach((site, index) => compare(`post_mean_site${index + 1}`, meanSiteRate(posterior, site)));
    const { mean, variance } = latentMoments(posterior, sites, 1);
    compare("mm_shape", (mean * mean) / variance);
    compare("mm_rate", mean / variance);
    const exact = completionMonths(posterior, sites, 57, probabilities);
    probabilities.forEach((p, index) => {
      const matched = bracketedRoot((month) => momentMatchedReached(posterior, sites, 57, month) - p, 1, 40);
      compare(`T57_EB_exact_q${p}`, exact[index] ?? null);
      compare(`T57_EB_mm_q${p}`, matched);
    });
    expect(agreement.count()).toBe(27);
    agreement.report("the plain Poisson forecast (3 values): not offered, its intervals are too narrow");
  });
});
