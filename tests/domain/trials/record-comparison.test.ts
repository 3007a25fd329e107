import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRecords } from "~/domain/trials/record-comparison";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";

const item = (id: string, name: string) => ({ id, name: { en: name } });
const json = fc.jsonValue().map((value) => value as JsonValue);

describe("two versions of a record", () => {
  it("do not differ when they say the same in another order of members and of items", () => {
    const from = { a: 1, outcomes: [item("x", "Pain"), item("y", "Function")] };
    const to = { outcomes: [item("y", "Function"), item("x", "Pain")], a: 1 };
    expect(compareRecords(from, to)).toEqual([]);
  });

  it("differ at the changed field of the item that bears the same id", () => {
    const from = { outcomes: [item("x", "Pain"), item("y", "Function")] };
    const to = { outcomes: [item("y", "Walking"), item("x", "Pain")] };
    expect(compareRecords(from, to)).toEqual([{ path: "outcomes.y.name.en", from: "Function", to: "Walking" }]);
  });

  it("differ by a whole item where one was added or taken out", () => {
    const from = { outcomes: [item("x", "Pain")] };
    const to = { outcomes: [item("x", "Pain"), item("y", "Function")] };
    expect(compareRecords(from, to)).toEqual([{ path: "outcomes.y", from: null, to: item("y", "Function") }]);
    expect(compareRecords(to, from)).toEqual([{ path: "outcomes.y", from: item("y", "Function"), to: null }]);
  });

  it("compare lists without ids as a whole, and what is not stated as null", () => {
    expect(compareRecords({ countries: ["VN"] }, { countries: ["VN", "KR"] })).toEqual([
      { path: "countries", from: ["VN"], to: ["VN", "KR"] },
    ]);
    expect(compareRecords({}, { phase: "1" })).toEqual([{ path: "phase", from: null, to: "1" }]);
  });

  it("differ exactly when their canonical texts do, one way as the other", () => {
    const text = (value: JsonValue) => canonicalJson(value);
    fc.assert(
      fc.property(json, json, (a, b) => {
        if (text(a) === text(b)) expect(compareRecords(a, b)).toEqual([]);
        const there = compareRecords(a, b);
        const back = compareRecords(b, a).map(({ path, from, to }) => ({ path, from: to, to: from }));
        expect(back).toEqual(there);
        for (const { from, to } of there) expect(text(from)).not.toBe(text(to));
      }),
    );
  });
});
