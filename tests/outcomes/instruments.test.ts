import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInstrument, instrumentField, instruments } from "~/domain/outcomes/instruments/catalogue";
import { derivedScores } from "~/domain/outcomes/instruments/derived-scores";
import type { Instrument } from "~/domain/outcomes/instruments/instrument";
import { instrumentFaults } from "~/domain/outcomes/instruments/instrument-faults";
import { childPugh, meldScore, meldSodiumScore } from "~/domain/outcomes/instruments/liver-scores";
import { isFieldName } from "~/lib/form-entries";

const named = (code: string): Instrument => {
  const instrument = findInstrument(code);
  if (!instrument) throw new Error(`${code} is not in the catalogue`);
  return instrument;
};

describe("the catalogue of instruments", () => {
  it("names each code once, and each item once within its instrument", () => {
    const codes = instruments.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { items } of instruments) expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
  });

  it("has names of fields that a form can send, and words in both languages", () => {
    for (const { code, name, source, items } of instruments) {
      expect(isFieldName(instrumentField(code))).toBe(true);
      expect([name.en, name.vi, source].every((text) => text.length > 0)).toBe(true);
      for (const item of items) {
        expect(isFieldName(item.code)).toBe(true);
        if (item.kind === "number") expect(item.lowest).toBeLessThan(item.highest);
        else expect(item.choices.length).toBeGreaterThan(1);
      }
    }
  });

  it("holds of licensed instruments whole scores, and no items of a questionnaire", () => {
    const licensed = instruments.filter(({ licensed: held }) => held).map(({ code }) => code);
    expect(licensed).toEqual(["gmfm-66", "gmfm-88", "womac", "womac-likert-3.1"]);
    for (const code of licensed) expect(named(code).items.length).toBeLessThanOrEqual(7);
  });

  it("treats the modified Ashworth scale as six ranks with 1+ between 1 and 2, and holds no number of it", () => {
    for (const item of named("modified-ashworth").items) {
      if (item.kind !== "ordinal") throw new Error(`${item.code} is no rank`);
      expect(item.choices.map(({ code }) => code)).toEqual(["0", "1", "1+", "2", "3", "4"]);
    }
  });
});

describe("the check of what was given", () => {
  const numbers = instruments.flatMap((instrument) =>
    instrument.items.flatMap((item) => (item.kind === "number" ? [{ instrument, item }] : [])),
  );

  it("accepts every number of its range, both ends included, and refuses every other", () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.double({ noNaN: true, noDefaultInfinity: true }), (of, value) => {
        const { item, instrument } = of;
        const given = { scores: { [item.code]: item.whole ? Math.round(value) : value }, answers: {} };
        const score = given.scores[item.code] ?? 0;
        const faults = instrumentFaults(instrument, given).filter(({ path }) => path === `scores.${item.code}`);
        expect(faults.length === 0).toBe(score >= item.lowest && score <= item.highest);
      }),
    );
    for (const { instrument, item } of numbers) {
      for (const score of [item.lowest, item.highest]) {
        const faults = instrumentFaults(instrument, { scores: { [item.code]: score }, answers: {} });
        expect(faults.map(({ path }) => path)).not.toContain(`scores.${item.code}`);
      }
    }
  });

  it("names a rank that does not exist, an item of another instrument and a missing one", () => {
    const given = { scores: { "pain-0-100": 3 }, answers: { mrs: "7" } };
    expect(instrumentFaults(named("mrs"), given)).toEqual([
      { path: "answers.mrs", message: "notAChoice" },
      { path: "scores.pain-0-100", message: "notAChoice" },
    ]);
    expect(instrumentFaults(named("mrs"), { scores: {}, answers: {} })).toEqual([
      { path: "answers.mrs", message: "required" },
    ]);
  });
});

/** Milligrams per decilitre as micromoles per litre. */
const bilirubin = (milligrams: number) => milligrams * 17.1;
const creatinine = (milligrams: number) => milligrams * 88.4;

describe("liver scores", () => {
  it.each([
    { bili: 1, inr: 1, crea: 1, dialysis: false, meld: 6 },
    { bili: 0.3, inr: 0.9, crea: 0.5, dialysis: false, meld: 6 },
    { bili: 2, inr: 1.5, crea: 1.5, dialysis: false, meld: 17 },
    { bili: 4, inr: 2, crea: 2, dialysis: false, meld: 26 },
    { bili: 2, inr: 1.5, crea: 1.5, dialysis: true, meld: 27 },
    { bili: 50, inr: 8, crea: 9, dialysis: false, meld: 40 },
  ])("give MELD $meld for $bili, $inr, $crea (by hand from the formula of Kamath 2001)", (row) => {
    const values = { bilirubin: bilirubin(row.bili), inr: row.inr, creatinine: creatinine(row.crea) };
    expect(meldScore({ ...values, dialysis: row.dialysis })).toBe(row.meld);
  });

  it.each([
    { sodium: 140, score: 17 },
    { sodium: 137, score: 17 },
    { sodium: 130, score: 22 },
    { sodium: 125, score: 26 },
    { sodium: 110, score: 26 },
  ])("give MELD-Na $score for MELD 17 and sodium $sodium (OPTN policy 9.1.D, 2016)", ({ sodium, score }) => {
    const values = { bilirubin: bilirubin(2), inr: 1.5, creatinine: creatinine(1.5), dialysis: false };
    expect(meldSodiumScore(values, sodium)).toBe(score);
  });

  it("leave MELD as it is where it is 11 or less, whatever the sodium", () => {
    const values = { bilirubin: bilirubin(1), inr: 1.2, creatinine: creatinine(1), dialysis: false };
    expect(meldSodiumScore(values, 125)).toBe(meldScore(values));
  });

  it.each([
    [{ bilirubin: 20, albumin: 40, inr: 1.1, ascites: "none", encephalopathy: "none" }, 5, "A"],
    [{ bilirubin: 34, albumin: 35, inr: 1.7, ascites: "slight", encephalopathy: "grade-1-2" }, 10, "C"],
    [{ bilirubin: 51, albumin: 36, inr: 1.6, ascites: "slight", encephalopathy: "none" }, 7, "B"],
    [{ bilirubin: 60, albumin: 25, inr: 2.4, ascites: "moderate", encephalopathy: "grade-3-4" }, 15, "C"],
  ] as const)("give Child-Pugh points and class for %o (table of Pugh 1973)", (values, points, of) => {
    expect(childPugh(values)).toEqual({ points, class: of });
  });

  it("stand beside what the site typed, and are absent while a value is missing", () => {
    const scores = { bilirubin: 34.2, inr: 1.5, creatinine: 132.6, "meld-typed": 12 };
    const [meld] = derivedScores("meld", { scores, answers: { dialysis: "no" } });
    expect(meld).toMatchObject({ code: "meld", value: "17", typed: 12 });
    expect(derivedScores("meld", { scores: { inr: 1.5 }, answers: {} })).toEqual([]);
    expect(derivedScores("constructor", { scores, answers: {} })).toEqual([]);
  });
});
