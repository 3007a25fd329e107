import { describe, expect, it } from "vitest";
import { answerMethod } from "~/services/methods/answer-method.server";
import { patientComputer } from "./patient-computer";
import { cell, cellOrNull, readReference, referenceIsPresent, referenceSuite } from "../statistics/reference-table";

/** The result of a method with the given parameters, read by name. */
async function resultOf(name: string, parameters: Record<string, string | number>): Promise<Record<string, unknown>> {
  const query = new URLSearchParams(Object.entries(parameters).map(([key, value]) => [key, String(value)]));
  return { ...(await answerMethod(name, query, patientComputer)).result };
}

const near = (value: number) => expect.closeTo(value, 8) as number;
const nearOrNull = (value: number | null) => (value === null ? null : near(value));
const rowOf = (file: string, wanted: Record<string, string>) => {
  const row = readReference(file).find((each) => Object.entries(wanted).every(([key, value]) => each[key] === value));
  if (!row) throw new Error(`${file} has no row ${JSON.stringify(wanted)}`);
  return row;
};
const column = (file: string, name: string) => readReference(file).map((row) => row[name] ?? "");

describe.skipIf(!referenceIsPresent)(referenceSuite("the methods answer the reference values"), () => {
  it("binomial-interval, by all three methods", async () => {
    const row = rowOf("binomial_ci.csv", { x: "20", n: "30", conf: "0.95" });
    for (const [method, prefix] of Object.entries({
      "clopper-pearson": "cp",
      wilson: "wilson",
      jeffreys: "jeffreys",
    })) {
      const result = await resultOf("binomial-interval", { x: 20, n: 30, level: 0.95, method });
      expect(result).toEqual({
        estimate: near(2 / 3),
        lower: near(cell(row, `${prefix}_lower`)),
        upper: near(cell(row, `${prefix}_upper`)),
      });
    }
  });

  it("newcombe-difference", async () => {
    const row = rowOf("newcombe_difference.csv", { x1: "56" });
    const limits = { lower: near(cell(row, "newcombe_lower")), upper: near(cell(row, "newcombe_upper")) };
    const result = await resultOf("newcombe-difference", { x1: 56, n1: 70, x2: 48, n2: 80, level: 0.95 });
    expect(result).toEqual({ difference: near(cell(row, "diff")), ...limits });
  });

  it("stratified-difference", async () => {
    const value = (quantity: string) => cell(rowOf("stratified_difference_3strata.csv", { quantity }), "value");
    expect(await resultOf("stratified-difference", { strata: "8:12:5:12, 7:10:4:10, 5:8:2:8" })).toEqual({
      difference: near(value("mh_diff")),
      se: near(value("sato_se")),
      lower: near(value("sato_lower")),
      upper: near(value("sato_upper")),
      chisq: near(value("cmh_chisq")),
      p: near(value("cmh_p")),
    });
  });

  it("exact-rate", async () => {
    const row = rowOf("exposure_adjusted_rate.csv", { events: "2" });
    const result = await resultOf("exact-rate", { events: 2, time: cell(row, "pyears"), level: 0.95 });
    expect(result).toEqual({ rate: 0.08, lower: near(cell(row, "lower")), upper: near(cell(row, "upper")) });
  });

  it("kaplan-meier, all rows and the median on every scale", async () => {
    const data = {
      time: column("data_ovarian.csv", "futime").join(),
      status: column("data_ovarian.csv", "fustat").join(),
      level: 0.95,
    };
    const rows = readReference("km_ovarian_all.csv");
    for (const [scale, prefix] of Object.entries({ plain: "plain", log: "log", "log-log": "loglog" })) {
      const result = await resultOf("kaplan-meier", { ...data, "conf-type": scale });
      expect(result.rows).toEqual(
        rows.map((row) =>
          expect.objectContaining({
            time: cell(row, "time"),
            risk: cell(row, "n_risk"),
            event: cell(row, "n_event"),
            surv: near(cell(row, "surv")),
            lower: near(cell(row, `${prefix}_lower`)),
            upper: near(cell(row, `${prefix}_upper`)),
          }),
        ),
      );
      const median = rowOf("km_quantiles_ovarian_all.csv", { conf_type: scale, prob: "0.50" });
      const read = (name: string) => nearOrNull(cellOrNull(median, name));
      expect(result.median).toEqual([
        {
          group: null,
          participants: 26,
          events: 12,
          time: read("quantile"),
          lower: read("lower"),
          upper: read("upper"),
        },
      ]);
    }
  });

  it("log-rank", async () => {
    const row = rowOf("logrank.csv", { test: "logrank ovarian~rx" });
    const result = await resultOf("log-rank", {
      time: column("data_ovarian.csv", "futime").join(),
      status: column("data_ovarian.csv", "fustat").join(),
      group: column("data_ovarian.csv", "rx").join(),
    });
    expect(result).toMatchObject({ chisq: near(cell(row, "chisq")), df: 1, p: near(cell(row, "p")) });
  });

  it("enrolment-forecast, sites pooled", async () => {
    const value = (quantity: string) =>
      cell(rowOf("poisson_gamma_examples.csv", { example: "D_boundary", quantity }), "value");
    const parameters = { counts: "5, 5, 5, 3", exposures: "6, 6, 6, 6", target: 38, model: "pooled" };
    const result = await resultOf("enrolment-forecast", { ...parameters, open: 0 });
    const months = [0.05, 0.1, 0.5, 0.9, 0.95].map((q) => [q, value(`T20_q${q}`)] as const);
    for (const [probability, expected] of months) {
      expect(result.quantiles).toContainEqual({ probability, months: expect.closeTo(expected, 5) as number });
    }
  });

  it("laplace-trend", async () => {
    const row = readReference("laplace_trend.csv")[0] ?? {};
    const result = await resultOf("laplace-trend", {
      days: (row.times ?? "").replaceAll(" ", ","),
      length: cell(row, "T"),
    });
    expect(result).toEqual({ enrolled: 10, z: near(cell(row, "laplace_z")), p: near(cell(row, "p_two_sided")) });
  });

  it("simon-two-stage, optimal", async () => {
    const row = rowOf("simon_two_stage.csv", { p0: "0.05", p1: "0.25", alpha_nom: "0.05", beta_nom: "0.2" });
    const result = await resultOf("simon-two-stage", { p0: 0.05, p1: 0.25, alpha: 0.05, beta: 0.2, type: "optimal" });
    const whole = Object.fromEntries(["r1", "n1", "r", "n"].map((name) => [name, cell(row, name)]));
    expect(result).toEqual({
      ...whole,
      expected: near(cell(row, "EN0")),
      pet: near(cell(row, "PET0")),
      alpha: near(cell(row, "alpha")),
      power: near(cell(row, "power")),
    });
  });

  it("three-plus-three", async () => {
    const rows = readReference("three_plus_three.csv");
    const { doses } = await resultOf("three-plus-three", { p: rows.map((row) => row.p_tox).join() });
    expect(doses).toEqual(
      rows.map((row) =>
        expect.objectContaining({
          escalate: near(cell(row, "P_escalate")),
          stop: near(cell(row, "P_stop")),
          n: near(cell(row, "E_n")),
        }),
      ),
    );
  });

  it("boin-boundaries", async () => {
    const rows = readReference("boin_boundaries.csv").filter((row) => row.target === "0.30");
    const { boundaries } = await resultOf("boin-boundaries", { target: 0.3, n: rows.length });
    expect(rows.length).toBeGreaterThan(10);
    expect(boundaries).toEqual(
      rows.map((row) => ({
        n: cell(row, "n"),
        escalate: cell(row, "escalate_le"),
        deescalate: cell(row, "deescalate_ge"),
        eliminate: cellOrNull(row, "eliminate_ge"),
      })),
    );
  });

  it("bayes-stopping, boundary and operating characteristics", async () => {
    const rule = { rule: "Pr(p>0.20)>0.90 Beta(0.2;0.8)" };
    const rows = readReference("bayes_stopping.csv").filter((row) => row.rule === rule.rule);
    const result = await resultOf("bayes-stopping", { theta: 0.2, prior: "0.2,0.8", cutoff: 0.9, n: rows.length });
    expect(result.boundary).toEqual(rows.map((row) => ({ n: cell(row, "n"), stop: cellOrNull(row, "stop_ge") })));
    const at = rowOf("bayes_stopping_oc.csv", { ...rule, p: "0.20" });
    const expected = { p: 0.2, stops: near(cell(at, "P_stop")), expected: near(cell(at, "E_n")) };
    expect(result.characteristics).toContainEqual(expected);
  });

  it("pocock-stopping", async () => {
    const rows = readReference("pocock_toxicity_boundary.csv").filter(
      (row) => row.theta === "0.2" && row.N === "20" && row.phi === "0.05",
    );
    const result = await resultOf("pocock-stopping", { theta: 0.2, n: 20, overall: 0.05 });
    expect(result.boundary).toEqual(rows.map((row) => ({ n: cell(row, "n"), stop: cellOrNull(row, "stop_ge") })));
    expect(result).toMatchObject({
      level: near(cell(rows[0] ?? {}, "gamma")),
      overall: near(cell(rows[0] ?? {}, "overall_P_stop")),
    });
  });

  it("predictive-probability", async () => {
    const row = rowOf("predictive_probability.csv", { x: "20", n: "30", m: "50", r: "52", prior: "Beta(.5;.5)" });
    const parameters = { x: 20, n: 30, more: 50, goal: 52, "prior-a": 0.5, "prior-b": 0.5 };
    const result = await resultOf("predictive-probability", parameters);
    expect(result.probability).toEqual(near(cell(row, "pred_prob")));
  });

  it("best-overall-response, every confirmed case", async () => {
    const rows = readReference("recist_bor_cases.csv");
    for (const row of rows) {
      const stable = row.min_sd_met === "yes" ? 50 : 500;
      const second = 56 + cell(row, "days_between");
      const visits = `56:${row.tp1}:none:no, ${second}:${row.tp2}:none:no`;
      const result = await resultOf("best-overall-response", { visits, confirm: "yes", "min-sd": stable });
      const allowed = (row.confirmed_bor ?? "").split("|").map((best) => `${row.case}: ${best}`);
      expect(allowed).toContain(`${row.case}: ${String(result.best)}`);
    }
    expect(rows.length).toBeGreaterThan(10);
  });

  it("omeract-oarsi, every case", async () => {
    const rows = readReference("omeract_oarsi_cases.csv");
    for (const row of rows) {
      const result = await resultOf("omeract-oarsi", {
        "pain-baseline": cell(row, "pain_bl"),
        "pain-now": cell(row, "pain_fu"),
        "function-baseline": cell(row, "func_bl"),
        "function-now": cell(row, "func_fu"),
        "global-baseline": cell(row, "pga_bl"),
        "global-now": cell(row, "pga_fu"),
      });
      expect(result.responder).toBe(row.responder === "TRUE" ? "responder" : "non-responder");
    }
    expect(rows.length).toBeGreaterThan(5);
  });
});

describe("the methods beside the reference files", () => {
  it("simon-two-stage finds the minimax design that Simon printed (1989, table 1)", async () => {
    const result = await resultOf("simon-two-stage", { p0: 0.05, p1: 0.25, alpha: 0.05, beta: 0.2, type: "minimax" });
    expect(result).toMatchObject({ r1: 0, n1: 12, r: 2, n: 16, expected: expect.closeTo(13.8, 1) as number });
  });
  it("flow-check finds an arm that does not add up", async () => {
    const arms = "low:84:84:0:0:0:6:4:80:4:0\nhigh:84:72:11:0:0:5:7:79:5:0";
    const entry = { design: "randomised", assessed: 250, excluded: 80, allocated: 168, pending: 2 };
    const { broken, held } = await resultOf("flow-check", { ...entry, arms });
    expect(broken).toEqual([expect.objectContaining({ id: "high:allocated-by-receipt", left: 84, right: 83 })]);
    expect(held).toHaveLength(7);
  });
  it("disclosure-check withholds small cells and enough others, and tells what is left", async () => {
    const { withheld, unprotected } = await resultOf("disclosure-check", {
      table: "12,3,9;8,7,11;2,15,6",
      threshold: 5,
    });
    expect(unprotected).toEqual([]);
    expect(withheld).toContainEqual({
      row: 1,
      column: 2,
      lowest: expect.any(Number),
      highest: expect.any(Number),
      exact: true,
    });
    expect(withheld).toContainEqual(expect.objectContaining({ row: 3, column: 1 }));
    for (const { lowest, highest } of withheld as { lowest: number; highest: number }[]) {
      expect(highest - lowest).toBeGreaterThanOrEqual(5);
    }
  });
  it("enrolment-forecast is complete once the target is enrolled, and says not reached where sites close first", async () => {
    const sites = { counts: "9, 9", exposures: "12, 12", model: "pooled" };
    const complete = await resultOf("enrolment-forecast", { ...sites, target: 18 });
    expect(complete).toMatchObject({ remaining: 0, count: { mean: 18, q50: 18 } });
    const closing = await resultOf("enrolment-forecast", { ...sites, target: 200, close: 3 });
    expect(closing.quantiles).toContainEqual({ probability: 0.95, months: null });
  });
});
