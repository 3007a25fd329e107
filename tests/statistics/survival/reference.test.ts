import { describe, expect, it } from "vitest";
import type { BandScale } from "~/domain/statistics/survival/confidence-band";
import { kaplanMeier } from "~/domain/statistics/survival/kaplan-meier";
import { logRank } from "~/domain/statistics/survival/log-rank";
import type { Observation } from "~/domain/statistics/survival/observation";
import { riskTable } from "~/domain/statistics/survival/risk-table";
import { survivalAt } from "~/domain/statistics/survival/survival-at";
import { survivalQuantile } from "~/domain/statistics/survival/survival-quantile";
import { agreementWith } from "../agreement";
import { cell, cellOrNull, readReference, referenceIsPresent, referenceSuite } from "../reference-table";

const scales: BandScale[] = ["plain", "log", "log-log"];
const otherBands = "logit and arcsin bands: not offered";

/** The observations behind each reference curve, by its stratum: `all`, `rx=1`, `rx=2`. */
function strataOf(dataset: "ovarian" | "gehan6mp"): (stratum: string) => Observation[] {
  const [time, status] = dataset === "ovarian" ? ["futime", "fustat"] : ["time", "status"];
  const rows = readReference(`data_${dataset}.csv`);
  return (stratum) =>
    rows
      .filter((row) => stratum === "all" || `rx=${row["rx"]}` === stratum)
      .map((row) => ({ time: cell(row, time ?? ""), event: row[status ?? ""] === "1" }));
}

describe.skipIf(!referenceIsPresent)(referenceSuite("time to event against R's survival package"), () => {
  it.each([
    ["km_gehan6mp.csv", "gehan6mp", 16],
    ["km_ovarian_all.csv", "ovarian", 26],
    ["km_ovarian_rx.csv", "ovarian", 26],
  ] as const)("gives the curve of %s", (file, dataset, lines) => {
    const observationsOf = strataOf(dataset);
    const agreement = agreementWith(file);
    const rows = readReference(file);
    for (const row of rows) {
      const observations = observationsOf(row["stratum"] ?? "");
      const time = cell(row, "time");
      const atRisk = riskTable(observations, [time])[0]?.atRisk ?? null;
      agreement.compare(atRisk, cell(row, "n_risk"), `risk table at ${time}`);
      for (const scale of scales) {
        const step = kaplanMeier(observations, { scale }).steps.find((candidate) => candidate.time === time);
        if (!step) throw new Error(`no step at ${time}`);
        const column = scale.replace("-", "");
        agreement.compare(step.atRisk, cell(row, "n_risk"), `at risk at ${time}`);
        agreement.compare(step.events, cell(row, "n_event"), `events at ${time}`);
        agreement.compare(step.censored, cell(row, "n_censor"), `censored at ${time}`);
        agreement.compare(step.survival, cell(row, "surv"), `survival at ${time}`);
        agreement.compare(step.standardError, cell(row, "std_err_S"), `standard error at ${time}`);
        const logError = step.standardError === null ? null : step.standardError / step.survival;
        agreement.compare(logError, cell(row, "se_cumhaz_greenwood"), `error of the log at ${time}`);
        agreement.compare(step.lower, cell(row, `${column}_lower`), `${scale} lower at ${time}`);
        agreement.compare(step.upper, cell(row, `${column}_upper`), `${scale} upper at ${time}`);
      }
    }
    expect(rows).toHaveLength(lines);
    agreement.report(otherBands);
  });

  it.each([
    ["km_quantiles_gehan6mp.csv", "gehan6mp", 9],
    ["km_quantiles_ovarian_all.csv", "ovarian", 9],
    ["km_quantiles_ovarian_rx.csv", "ovarian", 18],
  ] as const)("gives the quantiles of %s", (file, dataset, lines) => {
    const observationsOf = strataOf(dataset);
    const agreement = agreementWith(file);
    for (const row of readReference(file)) {
      const scale = scales.find((candidate) => candidate === row["conf_type"]);
      if (!scale) continue;
      const curve = kaplanMeier(observationsOf(row["stratum"] ?? ""), { scale });
      const result = survivalQuantile(curve, cell(row, "prob"));
      const label = `${row["stratum"]} ${scale} ${row["prob"]}`;
      agreement.compare(result.time, cellOrNull(row, "quantile"), `${label} quantile`);
      agreement.compare(result.lower, cellOrNull(row, "lower"), `${label} lower`);
      agreement.compare(result.upper, cellOrNull(row, "upper"), `${label} upper`);
    }
    expect(agreement.count()).toBe(lines * 3);
    agreement.report(otherBands);
  });

  it("gives the survival at landmarks, with R's limits", () => {
    const observationsOf = strataOf("ovarian");
    const agreement = agreementWith("km_landmark_ovarian_rx.csv");
    for (const row of readReference("km_landmark_ovarian_rx.csv")) {
      const scale = scales.find((candidate) => candidate === row["conf_type"]);
      if (!scale) throw new Error(`unknown scale ${row["conf_type"]}`);
      const reading = survivalAt(kaplanMeier(observationsOf(row["stratum"] ?? ""), { scale }), cell(row, "time"));
      agreement.compare(reading.atRisk, cell(row, "n_risk"), "at risk");
      agreement.compare(reading.survival, cell(row, "surv"), "survival");
      agreement.compare(reading.standardError, cell(row, "std_err"), "standard error");
      agreement.compare(reading.lower, cell(row, "lower"), "lower");
      agreement.compare(reading.upper, cell(row, "upper"), "upper");
    }
    expect(agreement.count()).toBe(24 * 5);
    agreement.report();
  });

  it("gives the log-rank test of the two ovarian groups", () => {
    const observationsOf = strataOf("ovarian");
    const result = logRank([observationsOf("rx=1"), observationsOf("rx=2")]);
    const agreement = agreementWith("logrank.csv");
    const [row] = readReference("logrank.csv");
    if (!row) throw new Error("logrank.csv is empty");
    agreement.compare(result.chiSquare, cell(row, "chisq"), "chi-square");
    agreement.compare(result.pValue, cell(row, "p"), "p value");
    expect(result.degreesOfFreedom).toBe(1);
    agreement.report();
  });
});
