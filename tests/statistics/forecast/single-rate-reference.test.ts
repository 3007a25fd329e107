import { describe, expect, it } from "vitest";
import { completionMonths } from "~/domain/statistics/forecast/completion-time";
import { countForecast, countQuantile } from "~/domain/statistics/forecast/count-forecast";
import { empiricalBayesPosterior } from "~/domain/statistics/forecast/empirical-bayes";
import { probabilityReached } from "~/domain/statistics/forecast/enrolment-count";
import { intervalScore, pinballLoss } from "~/domain/statistics/forecast/interval-score";
import { laplaceTrend } from "~/domain/statistics/forecast/laplace-trend";
import { overDispersionScore } from "~/domain/statistics/forecast/over-dispersion";
import { screeningPipeline } from "~/domain/statistics/forecast/screening-pipeline";
import { expectedMonths, singleSitePosterior } from "~/domain/statistics/forecast/single-site-forecast";
import { agreementWith } from "../agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../reference-table";
import { openSite } from "./open-site";

const probabilities = [0.025, 0.05, 0.1, 0.5, 0.9, 0.95, 0.975];

/** The quantities of one example, each to be taken once; `left` names those that were not. */
function exampleOf(name: string) {
  const rows = readReference("poisson_gamma_examples.csv").filter((row) => row["example"] === name);
  const values = new Map(rows.map((row) => [row["quantity"] ?? "", cell(row, "value")]));
  return {
    take(quantity: string): number {
      const value = values.get(quantity);
      if (value === undefined) throw new Error(`${name} has no ${quantity}`);
      values.delete(quantity);
      return value;
    },
    left: () => [...values.keys()],
  };
}

describe.skipIf(!referenceIsPresent)(referenceSuite("forecasts at one common rate against R"), () => {
  it("gives every value of the examples whose inputs are known", () => {
    const agreement = agreementWith("poisson_gamma_examples.csv");

    const single = exampleOf("A_single");
    const plan = { plannedCount: 80, plannedMonths: 48, trust: 0.5, enrolled: 30, elapsed: 24 };
    const rate = singleSitePosterior(plan);
    const site = [openSite(30, 24)];
    agreement.compare(plan.plannedCount * plan.trust, single.take("prior_shape"), "prior shape");
    agreement.compare(plan.plannedMonths * plan.trust, single.take("prior_rate"), "prior rate");
    agreement.compare(rate.shape, single.take("post_shape"), "shape");
    agreement.compare(rate.rate, single.take("post_rate"), "rate");
    agreement.compare(rate.shape / rate.rate, single.take("post_mean_rate_per_month"), "mean rate");
    const months = completionMonths(rate, site, 50, probabilities);
    probabilities.forEach((p, index) => {
      agreement.compare(months[index] ?? null, single.take(`T50_q${p}`), `month at ${p}`, 1e-8);
    });
    agreement.compare(expectedMonths(rate, 50), single.take("T50_mean"), "expected months");
    const year = countForecast(rate, site, 12);
    for (const p of [0.05, 0.5, 0.95]) {
      agreement.compare(countQuantile(year.probabilities, p), single.take(`N12mo_q${p}`), `count at ${p}`);
    }
    agreement.compare(year.mean, single.take("N12mo_mean"), "mean count");
    agreement.compare(year.standardDeviation, single.take("N12mo_sd"), "spread of the count");
    agreement.compare(probabilityReached(rate, site, 50, 24), single.take("P_reach_50_in_24mo"), "by month 24");
    expect(single.left()).toEqual([]);

    const pooled = exampleOf("D_boundary");
    const sites = [4, 5, 4, 5].map((enrolled) => openSite(enrolled, 6));
    const posterior = empiricalBayesPosterior(sites);
    if (posterior.kind !== "shared-rate") throw new Error("the sites are not pooled");
    agreement.compare(overDispersionScore(sites), pooled.take("overdispersion_score_S"), "score");
    agreement.compare(posterior.shape, pooled.take("pooled_shape"), "pooled shape");
    agreement.compare(posterior.rate, pooled.take("pooled_rate_site_months"), "pooled rate");
    const pooledMonths = completionMonths(posterior, sites, 20, probabilities);
    probabilities.forEach((p, index) => {
      agreement.compare(pooledMonths[index] ?? null, pooled.take(`T20_q${p}`), `pooled month at ${p}`, 1e-8);
    });
    expect(pooled.left()).toEqual([]);

    const screening = exampleOf("F_screenfail");
    const pipeline = screeningPipeline({ enrolled: 30, failed: 11, inScreening: 6 });
    agreement.compare(pipeline.conversion.a, screening.take("conv_beta_a"), "a");
    agreement.compare(pipeline.conversion.b, screening.take("conv_beta_b"), "b");
    agreement.compare(pipeline.conversion.mean, screening.take("conv_mean"), "conversion");
    agreement.compare(pipeline.conversion.lower, screening.take("conv_q05"), "lower");
    agreement.compare(pipeline.conversion.upper, screening.take("conv_q95"), "upper");
    pipeline.probabilities.forEach((value, count) => {
      agreement.compare(value, screening.take(`P_enrol_of6=${count}`), `${count} of 6`);
    });
    expect(screening.left()).toEqual([]);

    const unknown = exampleOf("C_open_close").left().length;
    agreement.report(`${unknown} values of C_open_close, whose sites and rates the file does not state`);
  });

  it("gives Laplace's trend", () => {
    const agreement = agreementWith("laplace_trend.csv");
    for (const row of readReference("laplace_trend.csv")) {
      const result = laplaceTrend((row["times"] ?? "").split(" ").map(Number), cell(row, "T"));
      agreement.compare(result.enrolled, cell(row, "K"), "count");
      agreement.compare(result.z, cell(row, "laplace_z"), "z");
      agreement.compare(result.pValue, cell(row, "p_two_sided"), "p value");
    }
    expect(agreement.count()).toBe(3);
    agreement.report();
  });

  it("gives the interval score and pinball losses", () => {
    const agreement = agreementWith("interval_score.csv");
    for (const row of readReference("interval_score.csv")) {
      const [lower, upper, actual] = [cell(row, "l"), cell(row, "u"), cell(row, "y")];
      const result = intervalScore(lower, upper, actual, 1 - cell(row, "alpha"));
      agreement.compare(result.score, cell(row, "interval_score"), "score");
      agreement.compare(pinballLoss(lower, actual, 0.05), cell(row, "pinball05"), "pinball 5%");
      agreement.compare(pinballLoss(upper, actual, 0.95), cell(row, "pinball95"), "pinball 95%");
      agreement.compare(Number(result.covered), Number(row["covered"] === "TRUE"), "covered");
    }
    expect(agreement.count()).toBe(12);
    agreement.report();
  });
});
