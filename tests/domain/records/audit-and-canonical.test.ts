import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditPayload, changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";

const json = fc.jsonValue().map((value) => value as JsonValue);
const row = fc.dictionary(fc.string({ maxLength: 4 }), json, { maxKeys: 5 });

describe("canonical text", () => {
  it("writes the example of RFC 8785, section 3.2.2, as section 3.2.3 gives it", () => {
    const example = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`) as JsonValue;
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts members by their UTF-16 units, as section 3.2.3 has it", () => {
    const members = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect(Object.values(JSON.parse(canonicalJson(members)) as object)).toHaveLength(7);
    expect([...canonicalJson(members).matchAll(/:(\d)/g)].map(([, value]) => Number(value))).toEqual([
      2, 4, 6, 7, 1, 5, 3,
    ]);
  });

  it("is the same for the same value in another order of members, and reads back as it was", () => {
    fc.assert(
      fc.property(row, (members) => {
        const turned = Object.fromEntries(Object.entries(members).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(members));
        expect(canonicalJson(JSON.parse(canonicalJson(members)) as JsonValue)).toBe(canonicalJson(members));
      }),
    );
  });

  it("leaves out what is undefined, and refuses what JSON cannot carry", () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
    expect(canonicalJson(-0)).toBe("0");
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => canonicalJson([number])).toThrow(RangeError);
  });
});

describe("an audit entry", () => {
  it("lists the fields that differ, in the order of their names, absent as null", () => {
    expect(changesBetween({ b: 1, a: { x: [1] }, c: null }, { a: { x: [1] }, b: 2, d: "new" })).toEqual([
      { field: "b", from: 1, to: 2 },
      { field: "d", from: null, to: "new" },
    ]);
  });

  it("lists nothing of two equal rows, and the way back mirrored", () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        expect(changesBetween(before, before)).toEqual([]);
        const back = changesBetween(after, before).map(({ field, from, to }) => ({ field, from: to, to: from }));
        expect(back).toEqual(changesBetween(before, after));
      }),
    );
  });

  it("holds what, to what and why in its payload, and neither chain nor verb, which the chain itself hashes", () => {
    const entry = {
      chain: trialChain(7),
      verb: "participant.enrolled",
      entity: "participant",
      id: "K7M-QXA",
      changes: [],
    };
    expect(auditPayload(entry)).toBe('{"changes":[],"entity":"participant","id":"K7M-QXA"}');
    expect(auditPayload({ ...entry, reason: "typed wrong" })).toContain('"reason":"typed wrong"');
    expect(entry.chain).toBe("trial:7");
  });
});
