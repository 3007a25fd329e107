import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateResponder } from "~/domain/outcomes/evaluate-responder";
import { responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import type { ResponderDefinition, ResponderRule } from "~/domain/outcomes/responder-definition";
import {
  gmfm66LargeEffect,
  gmfm66MediumEffect,
  omeractOarsi,
  OMERACT_OARSI_INSTRUMENTS,
  responderPresets,
} from "~/domain/outcomes/responder-presets";
import { agreementWith } from "../statistics/agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../statistics/reference-table";

const { pain, physicalFunction, globalAssessment } = OMERACT_OARSI_INSTRUMENTS;

function definition(rule: ResponderRule): ResponderDefinition {
  return { id: "test", version: 1, rule, source: "test", toBeConfirmed: true, groupsOnly: false };
}

function fallOf(threshold: { absolute?: number; relative?: number; combine: "and" | "or" }): ResponderDefinition {
  return definition({ kind: "change", instrument: "vas", improvement: "decrease", threshold: { forAll: threshold } });
}

function osteoarthritis(p: number | null, f: number | null, g: number | null) {
  return { [pain]: p, [physicalFunction]: f, [globalAssessment]: g };
}

describe("evaluating a responder definition", () => {
  it("counts a change equal to the threshold", () => {
    const half = fallOf({ relative: 0.5, combine: "and" });
    expect(evaluateResponder(half, { vas: 60 }, { vas: 30 }).verdict).toBe("responder");
    expect(evaluateResponder(half, { vas: 60 }, { vas: 30.1 }).verdict).toBe("non-responder");
    const third = fallOf({ absolute: 0.3, combine: "and" });
    expect(evaluateResponder(third, { vas: 0.4 }, { vas: 0.1 }).verdict).toBe("responder");
  });

  it("asks for both thresholds or for either, as configured", () => {
    const both = fallOf({ absolute: 20, relative: 0.5, combine: "and" });
    const either = fallOf({ absolute: 20, relative: 0.5, combine: "or" });
    expect(evaluateResponder(both, { vas: 30 }, { vas: 12 }).verdict).toBe("non-responder");
    expect(evaluateResponder(either, { vas: 30 }, { vas: 12 }).verdict).toBe("responder");
  });

  it("has no verdict on a relative change from a baseline of zero, unless the absolute one decides", () => {
    const both = fallOf({ absolute: 20, relative: 0.5, combine: "and" });
    expect(evaluateResponder(both, { vas: 0 }, { vas: 0 }).verdict).toBe("non-responder");
    expect(evaluateResponder(fallOf({ relative: 0.5, combine: "and" }), { vas: 0 }, { vas: 0 })).toEqual({
      verdict: "not-evaluable",
      reason: "baseline-zero",
      instrument: "vas",
    });
  });

  it("names the missing visit and the instrument", () => {
    const rule = fallOf({ absolute: 10, combine: "and" });
    const missing = { verdict: "not-evaluable", instrument: "vas" };
    expect(evaluateResponder(rule, {}, { vas: 10 })).toEqual({ ...missing, reason: "baseline-missing" });
    expect(evaluateResponder(rule, { vas: 50 }, { vas: null })).toEqual({ ...missing, reason: "follow-up-missing" });
  });

  it("decides in spite of a missing score when the score could not change the verdict", () => {
    const baseline = osteoarthritis(60, 60, 60);
    expect(evaluateResponder(omeractOarsi, baseline, osteoarthritis(20, null, null)).verdict).toBe("responder");
    expect(evaluateResponder(omeractOarsi, baseline, osteoarthritis(60, 60, null)).verdict).toBe("non-responder");
    expect(evaluateResponder(omeractOarsi, baseline, osteoarthritis(45, null, 60))).toEqual({
      verdict: "not-evaluable",
      reason: "follow-up-missing",
      instrument: physicalFunction,
    });
  });

  it("takes the threshold of the stratum and covers no other stratum", () => {
    const verdict = (level: string | null, gain: number) =>
      evaluateResponder(gmfm66MediumEffect, { "gmfm-66": 50 }, { "gmfm-66": 50 + gain }, level);
    expect(verdict("I", 1.6).verdict).toBe("non-responder");
    expect(verdict("III", 0.7).verdict).toBe("responder");
    expect(verdict("IV", 10)).toMatchObject({ verdict: "not-evaluable", reason: "stratum-not-covered" });
    expect(verdict(null, 10)).toMatchObject({ verdict: "not-evaluable", reason: "stratum-missing" });
    expect(evaluateResponder(gmfm66LargeEffect, { "gmfm-66": 50 }, { "gmfm-66": 51.7 }, "I").verdict).toBe(
      "non-responder",
    );
  });

  it("never turns a responder into a non-responder by a better score", () => {
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(score, score, score, score, score, (p, f, p2, f2, better) => {
        const baseline = osteoarthritis(p + 1, f + 1, 50);
        const before = evaluateResponder(omeractOarsi, baseline, osteoarthritis(p2, f2, 40)).verdict;
        const after = evaluateResponder(omeractOarsi, baseline, osteoarthritis(Math.min(p2, better), f2, 40)).verdict;
        expect(before === "responder" && after !== "responder").toBe(false);
      }),
    );
  });

  it("accepts every preset as configuration, each with a source and still to be confirmed", () => {
    for (const preset of responderPresets) {
      expect(responderDefinitionSchema.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
      expect(preset.toBeConfirmed).toBe(true);
    }
  });

  it("refuses a threshold that says nothing, and an empty combination", () => {
    const change = { kind: "change", instrument: "vas", improvement: "decrease", threshold: { forAll: {} } };
    const base = { id: "x", version: 1, source: "x", toBeConfirmed: true };
    expect(responderDefinitionSchema.safeParse({ ...base, rule: change }).success).toBe(false);
    expect(responderDefinitionSchema.safeParse({ ...base, rule: { kind: "any", rules: [] } }).success).toBe(false);
  });
});

describe.skipIf(!referenceIsPresent)(referenceSuite("OMERACT-OARSI reference cases"), () => {
  it("agrees with every case", () => {
    const rows = readReference("omeract_oarsi_cases.csv");
    const agreement = agreementWith("omeract_oarsi_cases.csv");
    for (const row of rows) {
      const baseline = osteoarthritis(cell(row, "pain_bl"), cell(row, "func_bl"), cell(row, "pga_bl"));
      const now = osteoarthritis(cell(row, "pain_fu"), cell(row, "func_fu"), cell(row, "pga_fu"));
      const { verdict } = evaluateResponder(omeractOarsi, baseline, now);
      agreement.compare(verdict === "responder" ? 1 : 0, row.responder === "TRUE" ? 1 : 0, JSON.stringify(row));
    }
    agreement.report();
    expect(agreement.count()).toBe(20);
  });
});
