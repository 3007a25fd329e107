import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf, type FormEntries, isFieldName, rowCount, valueOf, withoutRow, withRow } from "~/lib/form-entries";

const name = fc.stringMatching(/^[a-z][a-zA-Z]{0,6}$/).filter((text) => isFieldName(text));
const text = fc.stringMatching(/^[\p{L}\p{N}]([\p{L}\p{N} ]{0,10}[\p{L}\p{N}])?$/u);
const local = fc.record({ en: text, vi: text }, { requiredKeys: ["en"] });
const rows = fc.array(fc.record({ id: fc.stringMatching(/^[a-z0-9]{4}$/), name: local }), {
  minLength: 1,
  maxLength: 12,
});
const section = fc.dictionary(name, fc.oneof(text, local, rows, fc.array(text, { minLength: 1, maxLength: 12 })), {
  maxKeys: 6,
});

describe("a section and its form", () => {
  it("carry the same: what is stored comes back from its entries", () => {
    fc.assert(
      fc.property(section, (value) => {
        expect(valueOf(entriesOf(value))).toEqual({ ...value });
      }),
    );
  });

  it("leave out what is empty, and rows in which nothing but the id is filled in", () => {
    expect(valueOf({ "title.en": " ", "title.vi": "Tên", acronym: "" })).toEqual({ title: { vi: "Tên" } });
    expect(valueOf({ "rows.0.id": "a", "rows.0.name.en": "", "rows.1.id": "b", "rows.1.name.en": "x" })).toEqual({
      rows: [{ id: "b", name: { en: "x" } }],
    });
    expect(valueOf({ "rows.0.id": "a" })).toEqual({ rows: [] });
    expect(valueOf({})).toEqual({});
  });

  it("gain a row at the end and lose any one, the others keeping their content", () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, which) => {
        const entries = entriesOf({ rows: list });
        expect(rowCount(entries, "rows")).toBe(list.length);
        const more = withRow(entries, "rows", "zzzz");
        expect(rowCount(more, "rows")).toBe(list.length + 1);
        expect(withoutRow(more, "rows", list.length)).toEqual(entries);
        const index = which % list.length;
        expect(valueOf({ ...withoutRow(entries, "rows", index), a: "x" })["rows"] ?? []).toEqual(
          list.filter((_, place) => place !== index),
        );
      }),
    );
  });

  it("leave other groups alone whose names begin alike", () => {
    const entries: FormEntries = { "row.0.id": "a", "rows.0.id": "b" };
    expect(withoutRow(entries, "row", 0)).toEqual({ "rows.0.id": "b" });
    expect(rowCount({ "rowsMore.3.id": "x" }, "rows")).toBe(0);
  });
});

describe("names that mean something to the language itself", () => {
  it("reach no prototype", () => {
    const poisoned = valueOf({
      "__proto__.polluted": "yes",
      "a.__proto__.polluted": "yes",
      "constructor.prototype.polluted": "yes",
    });
    const plain: Record<string, unknown> = {};
    expect(plain["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(poisoned)).toBe(Object.prototype);
  });

  it("are no names of fields, nor are names of many parts or rows beyond reason", () => {
    for (const refused of [
      "__proto__.a",
      "a.constructor.b",
      "a.prototype",
      "a.b.c.d.e.f.g.h.i",
      "rows.9999.id",
      "a b",
    ]) {
      expect(isFieldName(refused), refused).toBe(false);
    }
    for (const taken of ["publicTitle.en", "rows.0.name.vi", "scores.pain-0-100", "password"]) {
      expect(isFieldName(taken), taken).toBe(true);
    }
  });
});
