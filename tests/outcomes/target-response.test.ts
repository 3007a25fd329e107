import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrecist, recist11, responseCriteriaSchema } from "~/domain/outcomes/response-criteria";
import { sumTargetLesions, targetCourse } from "~/domain/outcomes/target-response";
import type { TargetAssessment } from "~/domain/outcomes/target-response";
import { InvalidInput } from "~/lib/errors";
import { agreementWith } from "../statistics/agreement";
import { cell, readReference, referenceIsPresent, referenceSuite } from "../statistics/reference-table";

/** Visits six weeks apart with these sums. */
function everySixWeeks(sums: number[]): TargetAssessment[] {
  return sums.map((sum, index) => ({ day: (index + 1) * 42, sum }));
}

function responses(baseline: number, sums: number[], criteria = recist11) {
  return targetCourse(baseline, everySixWeeks(sums), criteria).map((step) => step.response);
}

describe("target response", () => {
  it("keeps a confirmed partial response that drifts above the line without progression", () => {
    const course = targetCourse(100, everySixWeeks([70, 70, 80]), recist11);
    expect(course.map((step) => step.response)).toEqual(["PR", "PR", "PR"]);
    expect(course[2]?.note).toBe("partial-response-kept");
  });

  it("makes an unconfirmed partial response that drifts above the line stable disease", () => {
    expect(responses(100, [70, 80])).toEqual(["PR", "SD"]);
  });

  it("ends a kept partial response with progression over the nadir", () => {
    expect(responses(100, [70, 70, 84])).toEqual(["PR", "PR", "PD"]);
  });

  it("asks for 20% and 5 mm over the nadir together", () => {
    expect(responses(100, [40, 47])).toEqual(["PR", "PR"]);
    expect(responses(20, [24.9])).toEqual(["SD"]);
    expect(responses(20, [25])).toEqual(["PD"]);
    expect(responses(20, [24], mrecist)).toEqual(["PD"]);
  });

  it("is not misled by decimal millimetres at the line", () => {
    expect(responses(0.3 + 0.6, [0.63])).toEqual(["PR"]);
  });

  it("calls a visit with a missing lesion not evaluable, unless the rest has progressed alone", () => {
    const course = targetCourse(
      50,
      [
        { day: 42, sum: 20, missing: ["liver"] },
        { day: 84, sum: 62, missing: ["liver"] },
      ],
      recist11,
    );
    expect(course.map((step) => step.response)).toEqual(["NE", "PD"]);
    expect(course[1]).toMatchObject({ nadirBefore: 50, note: "progression-despite-missing-lesions" });
  });

  it("counts lymph nodes below 10 mm as gone although they still have a size", () => {
    const left = sumTargetLesions(
      [
        { id: "liver", isNode: false, millimetres: 0 },
        { id: "neck", isNode: true, millimetres: 9.9 },
      ],
      recist11,
    );
    expect(left).toEqual({ sum: 9.9, missing: [], allGone: true });
    expect(targetCourse(60, [{ day: 42, ...left }], recist11)[0]?.response).toBe("CR");
    expect(sumTargetLesions([{ id: "neck", isNode: true, millimetres: 10 }], recist11).allGone).toBe(false);
    expect(sumTargetLesions([{ id: "liver", isNode: false, millimetres: 5 }], recist11).allGone).toBe(false);
  });

  it("names lesions that were not assessed and is never complete without them", () => {
    const seen = sumTargetLesions([{ id: "liver", isNode: false, millimetres: null }], recist11);
    expect(seen).toEqual({ sum: 0, missing: ["liver"], allGone: false });
    expect(sumTargetLesions([], recist11).allGone).toBe(false);
  });

  it("never falls short of progression when the last sum grows", () => {
    const sum = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(sum, fc.array(sum, { minLength: 1, maxLength: 6 }), fc.nat(100), (baseline, sums, more) => {
        const grown = [...sums.slice(0, -1), (sums.at(-1) ?? 0) + more];
        const worsened = responses(baseline, sums).at(-1) === "PD" && responses(baseline, grown).at(-1) !== "PD";
        expect(worsened).toBe(false);
      }),
    );
  });

  it("refuses negative sizes and visits out of order", () => {
    expect(() => sumTargetLesions([{ id: "a", isNode: false, millimetres: -1 }], recist11)).toThrow(InvalidInput);
    expect(() => targetCourse(-1, [], recist11)).toThrow(InvalidInput);
    const twice = [
      { day: 42, sum: 10 },
      { day: 42, sum: 10 },
    ];
    expect(() => targetCourse(10, twice, recist11)).toThrow(InvalidInput);
  });

  it("accepts its presets as configuration", () => {
    for (const preset of [recist11, mrecist]) expect(responseCriteriaSchema.parse(preset)).toEqual(preset);
  });
});

describe.skipIf(!referenceIsPresent)(referenceSuite("RECIST target reference cases"), () => {
  it("agrees with every case, response and changes alike", () => {
    const agreement = agreementWith("recist_target_cases.csv");
    for (const row of readReference("recist_target_cases.csv")) {
      const [baseline, nadir, current] = [cell(row, "baseline"), cell(row, "nadir_before"), cell(row, "current")];
      const step = targetCourse(baseline, everySixWeeks([nadir, current]), recist11).at(-1);
      agreement.compare(step?.response === row.expected_target_response ? 1 : 0, 1, `${row.case}: ${step?.response}`);
      agreement.compare((step?.changeFromBaseline ?? 0) * 100, cell(row, "pct_from_baseline"), `${row.case} baseline`);
      const overNadir = current - (step?.nadirBefore ?? 0);
      agreement.compare((overNadir / nadir) * 100, cell(row, "pct_from_nadir"), `${row.case} nadir`);
      agreement.compare(overNadir, cell(row, "abs_from_nadir"), `${row.case} millimetres`);
    }
    agreement.report();
    expect(agreement.count()).toBe(20);
  });
});
