import { describe, expect, it } from "vitest";
import { bayesianStopping, everyParticipant } from "~/domain/statistics/designs/bayesian-stopping";
import type { BayesianStoppingRule } from "~/domain/statistics/designs/bayesian-stopping";
import { boinBoundaries, boinRates } from "~/domain/statistics/designs/boin-boundaries";
import { pocockStopping } from "~/domain/statistics/designs/pocock-stopping";
import { predictiveProbability } from "~/domain/statistics/designs/predictive-probability";
import { simonTwoStage } from "~/domain/statistics/designs/simon-two-stage";
import { stoppingCharacteristics } from "~/domain/statistics/designs/stopping-rule";
import { threePlusThreeAtDose } from "~/domain/statistics/designs/three-plus-three";
import { agreementWith } from "../agreement";
import { cell, cellOrNull, readReference, referenceIsPresent, referenceSuite } from "../reference-table";
import type { ReferenceRow } from "../reference-table";

/** Reads a rule written as `Pr(p>0.20)>0.90 Beta(0.2;0.8)`. */
function bayesianRule(text = ""): BayesianStoppingRule {
  const [acceptable, certainty, a, b] = (text.match(/[\d.]+/g) ?? []).map(Number);
  if (acceptable === undefined || certainty === undefined || a === undefined || b === undefined) {
    throw new Error(`not a rule: ${text}`);
  }
  return { acceptable, certainty, prior: { a, b } };
}

function largestBy(rows: ReferenceRow[], rule: string | undefined): number {
  return Math.max(...rows.filter((row) => row.rule === rule).map((row) => cell(row, "n")));
}

describe.skipIf(!referenceIsPresent)(referenceSuite("designs agree with the reference values"), () => {
  it("finds every optimal Simon design", () => {
    const rows = readReference("simon_two_stage.csv");
    const agreement = agreementWith("simon_two_stage.csv");
    for (const row of rows) {
      const goal = {
        p0: cell(row, "p0"),
        p1: cell(row, "p1"),
        alpha: cell(row, "alpha_nom"),
        beta: cell(row, "beta_nom"),
      };
      const designs = simonTwoStage(goal);
      const design = row.type === "optimal" ? designs.optimal : designs.minimax;
      const values: [string, number | undefined][] = [
        ["r1", design?.r1],
        ["n1", design?.n1],
        ["r", design?.r],
        ["n", design?.n],
        ["EN0", design?.expectedSizeUnderNull],
        ["PET0", design?.earlyStopUnderNull],
        ["alpha", design?.alpha],
        ["power", design?.power],
      ];
      for (const [column, value] of values) {
        agreement.compare(value ?? null, cell(row, column), `${row.p0} ${row.p1} ${row.type} ${column}`);
      }
    }
    agreement.report();
    expect(agreement.count()).toBe(15 * 8);
  });

  it("computes every 3+3 row", () => {
    const agreement = agreementWith("three_plus_three.csv");
    for (const row of readReference("three_plus_three.csv")) {
      const at = threePlusThreeAtDose(cell(row, "p_tox"));
      agreement.compare(at.escalate, cell(row, "P_escalate"), `escalate at ${row.p_tox}`);
      agreement.compare(at.stop, cell(row, "P_stop"), `stop at ${row.p_tox}`);
      agreement.compare(at.expectedSize, cell(row, "E_n"), `size at ${row.p_tox}`);
    }
    agreement.report();
    expect(agreement.count()).toBe(18);
  });

  it("computes every BOIN rate and boundary", () => {
    const rates = agreementWith("boin_lambda.csv");
    for (const row of readReference("boin_lambda.csv")) {
      const { escalate, deescalate } = boinRates(cell(row, "target"));
      rates.compare(escalate, cell(row, "lambda_e"), `lambda_e at ${row.target}`);
      rates.compare(deescalate, cell(row, "lambda_d"), `lambda_d at ${row.target}`);
    }
    rates.report();

    const rows = readReference("boin_boundaries.csv");
    const boundaries = agreementWith("boin_boundaries.csv");
    for (const row of rows) {
      const at = boinBoundaries(cell(row, "target"), 30)[cell(row, "n") - 1];
      boundaries.compare(at?.escalateAt ?? null, cell(row, "escalate_le"), `escalate ${row.target} ${row.n}`);
      boundaries.compare(at?.deescalateAt ?? null, cell(row, "deescalate_ge"), `de-escalate ${row.target} ${row.n}`);
      boundaries.compare(at?.eliminateAt ?? null, cellOrNull(row, "eliminate_ge"), `eliminate ${row.target} ${row.n}`);
    }
    boundaries.report();
    expect(boundaries.count()).toBe(rows.length * 3);
  });

  it("computes every Bayesian boundary and its operating characteristics", () => {
    const rows = readReference("bayes_stopping.csv");
    const boundaries = agreementWith("bayes_stopping.csv");
    for (const row of rows) {
      const looks = bayesianStopping(bayesianRule(row.rule), [cell(row, "n")]);
      boundaries.compare(looks[0]?.stopAt ?? null, cellOrNull(row, "stop_ge"), `${row.rule} at ${row.n}`);
    }
    boundaries.report();
    expect(boundaries.count()).toBe(rows.length);

    const characteristics = agreementWith("bayes_stopping_oc.csv");
    for (const row of readReference("bayes_stopping_oc.csv")) {
      const looks = bayesianStopping(bayesianRule(row.rule), everyParticipant(largestBy(rows, row.rule)));
      const { stops, expectedSize } = stoppingCharacteristics(looks, cell(row, "p"));
      characteristics.compare(stops, cell(row, "P_stop"), `${row.rule} P_stop at ${row.p}`);
      characteristics.compare(expectedSize, cell(row, "E_n"), `${row.rule} E_n at ${row.p}`);
    }
    characteristics.report();
    expect(characteristics.count()).toBe(48);
  });

  it("computes every Pocock-type boundary", () => {
    const rows = readReference("pocock_toxicity_boundary.csv");
    const agreement = agreementWith("pocock_toxicity_boundary.csv");
    for (const row of rows) {
      const boundary = pocockStopping(cell(row, "theta"), cell(row, "N"), cell(row, "phi"));
      const label = `${row.theta} ${row.N} ${row.phi} n=${row.n}`;
      agreement.compare(boundary.pointwiseLevel, cell(row, "gamma"), `${label} gamma`);
      agreement.compare(boundary.overallLevel, cell(row, "overall_P_stop"), `${label} overall`);
      agreement.compare(boundary.looks[cell(row, "n") - 1]?.stopAt ?? null, cellOrNull(row, "stop_ge"), label);
    }
    agreement.report();
    expect(agreement.count()).toBe(rows.length * 3);
  });

  it("computes every predictive probability", () => {
    const agreement = agreementWith("predictive_probability.csv");
    for (const row of readReference("predictive_probability.csv")) {
      const [a = 0, b = 0] = (row.prior?.match(/[\d.]+/g) ?? []).map(Number);
      const soFar = { responders: cell(row, "x"), participants: cell(row, "n") };
      const probability = predictiveProbability(soFar, cell(row, "m"), cell(row, "r"), { a, b });
      agreement.compare(probability, cell(row, "pred_prob"), `r = ${row.r}`);
    }
    agreement.report();
    expect(agreement.count()).toBe(3);
  });
});
