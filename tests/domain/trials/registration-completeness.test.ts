import { describe, expect, it } from "vitest";
import { completenessRules, missingFrom } from "~/domain/trials/registration-completeness";
import { fieldAt, sectionFields } from "~/domain/trials/section-fields";
import { emptyRecord } from "~/domain/trials/trial-record";
import en from "~/lib/languages/en/record.json";
import vi from "~/lib/languages/vi/record.json";
import { judgedOn, recordWith } from "./complete-record";
import { designCases } from "./rule-cases/design";
import { enrolmentAndOutcomeCases } from "./rule-cases/enrolment-and-outcomes";
import { oversightCases } from "./rule-cases/oversight";
import { productAndEligibilityCases } from "./rule-cases/product-and-eligibility";
import { titleAndPeopleCases } from "./rule-cases/titles-and-people";

const cases = {
  ...titleAndPeopleCases,
  ...designCases,
  ...productAndEligibilityCases,
  ...enrolmentAndOutcomeCases,
  ...oversightCases,
};
const ids = completenessRules.map(({ id }) => id);
const named = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

describe("the rules of a registration", () => {
  it("are eighty or more, with ids that differ", () => {
    expect(ids.length).toBeGreaterThanOrEqual(80);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("each have a sentence in both languages, a source that is cited in both, and a record that breaks and one that keeps it", () => {
    for (const words of [en, vi]) {
      expect(Object.keys(words.rule).sort()).toEqual([...ids].sort());
      expect(Object.keys(words.source)).toEqual(expect.arrayContaining(completenessRules.map(({ source }) => source)));
    }
    expect(Object.keys(cases).sort()).toEqual([...ids].sort());
  });

  it("each point to a field that the form of their section has", () => {
    for (const { id, section, field } of completenessRules) expect(fieldAt(section, field), id).toBeDefined();
  });

  it("all hold for a record that states everything", () => {
    expect(missingFrom(recordWith(), judgedOn)).toEqual([]);
  });

  it.each(completenessRules.map((rule) => [rule.id, rule] as const))("%s is broken and kept", (id, rule) => {
    const [fails, holds] = cases[id] ?? [{}, {}];
    const faults = rule.faults(recordWith(fails), judgedOn);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fieldAt(rule.section, fault), fault).toBeDefined();
    expect(rule.faults(recordWith(holds), judgedOn)).toEqual([]);
  });
});

describe("what is missing from a record", () => {
  it("comes with errors first, then warnings, then notes", () => {
    const severities = missingFrom(emptyRecord(), judgedOn).map(({ severity }) => severity);
    expect(severities).toEqual(severities.toSorted((a, b) => "ewn".indexOf(a[0] ?? "") - "ewn".indexOf(b[0] ?? "")));
    expect(new Set(severities).size).toBe(3);
  });

  it("leads to the very row", () => {
    const outcome = (id: string, time: string | undefined) => ({
      id,
      name: { en: id, vi: id },
      method: { en: "counted" },
      timepoint: { en: time },
    });
    const record = recordWith({ outcomes: { primary: [outcome("a", "Day 1"), outcome("b", undefined)] } });
    expect(missingFrom(record, judgedOn)).toMatchObject([
      { id: "primary_outcome_time", section: "outcomes", field: "primary.1.timepoint", item: 19, severity: "error" },
    ]);
  });

  it("asks no phase, no intervention and no arms' design of an observational study", () => {
    const record = recordWith({
      design: {
        studyType: "observational",
        phase: undefined,
        interventions: [],
        arms: [],
        allocation: undefined,
        masking: undefined,
        assignment: undefined,
        purpose: undefined,
        observation: {
          models: ["cohort"],
          timePerspectives: ["prospective"],
          population: { en: "Adults" },
          samplingMethod: "probability_sample",
        },
      },
      product: { products: [] },
    });
    expect(named(missingFrom(record, judgedOn))).toEqual([]);
  });
});

describe("the fields of the record", () => {
  it("each have a label and help in both languages", () => {
    const fields = Object.values(sectionFields).flat();
    for (const words of [en, vi]) {
      const labels: Record<string, string> = { ...words.part, ...words.field };
      const help: Record<string, string> = words.help;
      for (const field of fields) {
        expect(labels, field.name).toHaveProperty([field.name]);
        expect(help, field.name).toHaveProperty([field.name]);
        if (!("parts" in field)) continue;
        for (const part of field.parts) if (part.name !== "") expect(labels, part.name).toHaveProperty([part.name]);
      }
    }
  });
});
