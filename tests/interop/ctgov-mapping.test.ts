import { describe, expect, it } from "vitest";
import { fromCtgov, toCtgov } from "~/domain/interop/ctgov/map-study";
import { checkedSource } from "~/domain/interop/mapping/checked-source";
import { emptyRecord } from "~/domain/trials/trial-record";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { smallStudy } from "./small-study";

interface Studied {
  protocolSection: Record<string, Record<string, JsonValue>>;
}

const module = (study: JsonValue, name: string) => (study as unknown as Studied).protocolSection[name] ?? {};

describe("a study of ClinicalTrials.gov", () => {
  it("reads phase, age, status, dates, size and number in the record's terms", () => {
    const { record } = fromCtgov(smallStudy());
    expect(record.design).toMatchObject({ phase: "1-2", studyType: "interventional", countries: ["VN"] });
    expect(record.eligibility).toMatchObject({ minimumAge: 18, maximumAge: 6, maximumAgeUnit: "months", sex: "all" });
    expect(record.enrolment).toMatchObject({
      overallStatus: "active_not_recruiting",
      recruitmentStatus: "complete",
      plannedSize: 30,
      firstEnrolment: { date: "2023-02", kind: "anticipated" },
    });
    expect(record.identification.secondaryIdentifiers).toMatchObject([
      { authority: "ClinicalTrials.gov", number: "NCT00000001", kind: "registry", registeredOn: "2022-11-05" },
      { authority: "EudraCT", number: "2020-000001-01", kind: "eudract" },
    ]);
    expect(record.design.arms[0]?.interventions).toEqual([record.design.interventions[0]?.id]);
  });

  it("gives the same study back, member for member", () => {
    const study = smallStudy();
    const { record, leftovers } = fromCtgov(study);
    expect(canonicalJson(toCtgov(record, leftovers))).toBe(canonicalJson(smallStudy()));
    expect(study).toEqual(smallStudy());
  });

  it("lets a changed field through and keeps what was beside it", () => {
    const { record, leftovers } = fromCtgov(smallStudy());
    record.identification.publicTitle = { en: "Cells for hips" };
    record.design.phase = "3";
    record.enrolment.recruitmentStatus = "recruiting";
    const out = toCtgov(record, leftovers);
    expect(module(out, "identificationModule")).toMatchObject({ briefTitle: "Cells for hips", nctId: "NCT00000001" });
    expect(module(out, "identificationModule")["orgStudyIdInfo"]).toEqual({ id: "KNEE-1", type: "NIH" });
    expect(module(out, "designModule")["phases"]).toEqual(["PHASE3"]);
    expect(module(out, "statusModule")).toMatchObject({
      overallStatus: "RECRUITING",
      lastUpdateSubmitDate: "2023-01-01",
    });
  });

  it("keeps what belongs to an item with its item when others are added, moved or taken out", () => {
    const { record, leftovers } = fromCtgov(smallStudy());
    const [pain, harm] = record.outcomes.primary;
    if (!pain || !harm) throw new Error("two outcomes");
    record.outcomes.primary = [{ id: "new", name: { en: "Walk" } }, harm, pain];
    expect(module(toCtgov(record, leftovers), "outcomesModule")["primaryOutcomes"]).toEqual([
      { measure: "Walk" },
      { measure: "Harm", timeFrame: "12 months" },
      { measure: "Pain", timeFrame: "12 months", extra: "kept" },
    ]);
    record.outcomes.primary = [harm];
    expect(module(toCtgov(record, leftovers), "outcomesModule")["primaryOutcomes"]).toEqual([
      { measure: "Harm", timeFrame: "12 months" },
    ]);
  });

  it.each([
    ["an unknown value", "designModule", { studyType: "NONSENSE" }, "unknown_value"],
    ["a day that does not exist", "statusModule", { statusVerifiedDate: "2023-02-30" }, "bad_date"],
    ["a text too long", "identificationModule", { nctId: "NCT00000001", acronym: "A".repeat(700) }, "too_long"],
    ["a list in place of a text", "descriptionModule", { briefSummary: ["a"] }, "wrong_kind"],
    ["an item without its name", "armsInterventionsModule", { interventions: [{ type: "DRUG" }] }, "incomplete"],
  ])("keeps %s beside the record, says why, and gives it back", (_, name, content, why) => {
    const study = { protocolSection: { [name]: content } };
    const { record, leftovers, report } = fromCtgov(study);
    expect(report.fields.filter((field) => field.standing === "unfit").map((field) => field.why)).toContain(why);
    expect(canonicalJson(toCtgov(record, leftovers))).toBe(canonicalJson(study));
  });

  it.each(["2023", "2023-02", "2023-02-28"])("keeps the date %s as exact as it is", (date) => {
    const study = { protocolSection: { statusModule: { startDateStruct: { date } } } };
    expect(fromCtgov(study).record.enrolment.firstEnrolment).toEqual({ date });
  });

  it("survives modules of the wrong kind and gives them back", () => {
    for (const odd of [null, [], "text", 7, [{ id: 1 }], { armGroups: [null] }]) {
      const study = {
        protocolSection: { armsInterventionsModule: odd, identificationModule: odd, outcomesModule: odd },
      };
      const { record, leftovers } = fromCtgov(study);
      expect(canonicalJson(toCtgov(record, leftovers))).toBe(canonicalJson(study));
    }
  });

  it("writes a record that was never there, under this registry's number", () => {
    const record = emptyRecord();
    record.eligibility = { ...record.eligibility, inclusion: { en: "Adults" }, exclusion: { en: "Infection" } };
    const out = toCtgov(record, [], { number: "TB-2026-00001-X", registry: "Trialbook" });
    expect(module(out, "eligibilityModule")["eligibilityCriteria"]).toBe(
      "Inclusion Criteria:\n\nAdults\n\nExclusion Criteria:\n\nInfection",
    );
    expect(module(out, "identificationModule")["secondaryIdInfos"]).toEqual([
      { id: "TB-2026-00001-X", type: "REGISTRY", domain: "Trialbook" },
    ]);
  });
});

describe("a source", () => {
  it("is refused by name when it is no record, holds half characters or NULs, or nests without end", () => {
    const deep = JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`) as unknown;
    for (const [value, why] of [
      [[1], "notAnObject"],
      [null, "notAnObject"],
      [{ a: "\0" }, "brokenText"],
      [{ a: "\ud800" }, "brokenText"],
      [JSON.parse('{"__proto__":{"a":1}}'), "brokenText"],
      [{ a: deep }, "tooDeep"],
    ] as const) {
      expect(() => checkedSource(value)).toThrow(`exchange:registry.fault.${why}`);
    }
  });
});
