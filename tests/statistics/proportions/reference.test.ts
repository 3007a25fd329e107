import { describe, expect, it } from "vitest";
import { clopperPearson } from "~/domain/statistics/proportions/clopper-pearson";
import { cochranMantelHaenszel } from "~/domain/statistics/proportions/cochran-mantel-haenszel";
import { jeffreys } from "~/domain/statistics/proportions/jeffreys";
import { newcombeDifference } from "~/domain/statistics/proportions/newcombe-difference";
import { stratifiedDifference } from "~/domain/statistics/proportions/stratified-difference";
import { wilson } from "~/domain/statistics/proportions/wilson";
import { zeroEventsUpperLimit } from "~/domain/statistics/proportions/zero-events";
import { agreementWith } from "../agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../reference-table";

describe.skipIf(!referenceIsPresent)(referenceSuite("proportions against R"), () => {
  it("gives the limits R gives for single proportions", () => {
    const agreement = agreementWith("binomial_ci.csv");
    const rows = readReference("binomial_ci.csv");
    for (const row of rows) {
      const [x, n, level] = [cell(row, "x"), cell(row, "n"), cell(row, "conf")];
      const label = `${x}/${n} at ${level}`;
      const intervals = {
        cp: clopperPearson(x, n, level),
        wilson: wilson(x, n, level),
        jeffreys: jeffreys(x, n, level),
      };
      for (const [prefix, interval] of Object.entries(intervals)) {
        agreement.compare(interval.estimate, cell(row, "p"), `${label} p`, 1e-12);
        agreement.compare(interval.lower, cell(row, `${prefix}_lower`), `${label} ${prefix} lower`);
        agreement.compare(interval.upper, cell(row, `${prefix}_upper`), `${label} ${prefix} upper`);
      }
    }
    expect(agreement.count()).toBe(rows.length * 9);
    agreement.report(
      "jeffreys_raw (without the end rules), Agresti-Coull, Wilson with correction, mid-p, Wald: not offered",
    );
  });

  it("gives the limits R gives for differences of two proportions", () => {
    const agreement = agreementWith("newcombe_difference.csv");
    for (const row of readReference("newcombe_difference.csv")) {
      const result = newcombeDifference(cell(row, "x1"), cell(row, "n1"), cell(row, "x2"), cell(row, "n2"));
      agreement.compare(result.estimate, cell(row, "diff"), "difference");
      agreement.compare(result.lower, cell(row, "newcombe_lower"), "lower");
      agreement.compare(result.upper, cell(row, "newcombe_upper"), "upper");
    }
    expect(agreement.count()).toBe(18);
    agreement.report("Miettinen-Nurminen, Wald and Fisher: not offered");
  });

  it("gives the stratified difference and test R gives", () => {
    const expected = new Map(
      readReference("stratified_difference_3strata.csv").map((row) => [row["quantity"], cell(row, "value")]),
    );
    const strata = [
      { x1: 8, n1: 12, x2: 5, n2: 12 },
      { x1: 7, n1: 10, x2: 4, n2: 10 },
      { x1: 5, n1: 8, x2: 2, n2: 8 },
    ];
    const difference = stratifiedDifference(strata);
    const test = cochranMantelHaenszel(strata);
    const agreement = agreementWith("stratified_difference_3strata.csv");
    const pairs: [string, number | null][] = [
      ["mh_diff", difference.estimate],
      ["sato_se", difference.standardError],
      ["sato_lower", difference.lower],
      ["sato_upper", difference.upper],
      ["cmh_chisq", test.chiSquare],
      ["cmh_p", test.pValue],
    ];
    for (const [quantity, actual] of pairs) agreement.compare(actual, expected.get(quantity) ?? NaN, quantity);
    agreement.report("stratified Wilson and Newcombe limits: not offered. The strata are those that give these values");
  });

  it("gives the upper limits R gives when nothing was seen", () => {
    const agreement = agreementWith("zero_events_upper.csv");
    for (const row of readReference("zero_events_upper.csv")) {
      const n = cell(row, "n");
      agreement.compare(zeroEventsUpperLimit(n, "one"), cell(row, "one_sided95"), `one-sided of ${n}`);
      agreement.compare(zeroEventsUpperLimit(n, "two"), cell(row, "two_sided95_upper"), `two-sided of ${n}`);
    }
    expect(agreement.count()).toBe(8);
    agreement.report("the rule of three, an approximation of the one-sided limit: not offered");
  });
});
