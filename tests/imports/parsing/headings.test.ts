import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, tabularKinds } from "~/domain/interop/tabular/file-kinds";
import { guessKind } from "~/domain/interop/tabular/guess-kind";
import { foldHeading, matchHeadings, missingColumns } from "~/domain/interop/tabular/match-headings";
import { readRows } from "~/domain/interop/tabular/read-rows";

describe("headings", () => {
  it("of every template are understood in both languages and in any order", () => {
    fc.assert(
      fc.property(fc.constantFrom(...tabularKinds), fc.constantFrom("en", "vi"), fc.nat(), (kind, language, seed) => {
        const headings = columnsOf[kind].map(({ heading }) => heading[language]);
        const turned = headings.map((_, place) => headings[(place + seed) % headings.length] ?? "");
        const map = matchHeadings(turned, columnsOf[kind]);
        expect(Object.keys(map).toSorted()).toEqual(headings.toSorted());
        expect(missingColumns(map, columnsOf[kind])).toEqual([]);
      }),
    );
  });
  it("tell the kinds of file apart", () => {
    for (const kind of tabularKinds) {
      expect(guessKind(columnsOf[kind].map(({ heading }) => heading.vi))).toBe(kind);
    }
    expect(guessKind(["STT", "Ghi chú"])).toBeNull();
  });
  it("of people's own mean what was chosen before, and what was left out stays out", () => {
    const remembered = { [foldHeading("Mã số BN")]: "siteNumber", [foldHeading("Nhóm")]: "" };
    const map = matchHeadings(["MÃ SỐ  BN", "Nhóm", "Site"], columnsOf.participants, remembered);
    expect(map).toEqual({ "MÃ SỐ  BN": "siteNumber", Site: "site" });
  });
});

describe("rows", () => {
  const columns = columnsOf.reported_counts;
  const headings = ["site", "measure", "asOf", "count"];
  const map = matchHeadings(headings, columns);
  it("are named with line and column for every bad cell, and only good ones are read", () => {
    const rows = [
      { line: 2, cells: ["HN", "Đã thu nhận", "03/02/2026", "12"] },
      { line: 3, cells: ["", "recruited", "2026/02/31", "1,5"] },
    ];
    const read = readRows({ headings, rows, faults: [] }, map, columns);
    expect(read.rows).toEqual([
      { line: 2, values: { site: "HN", measure: "enrolled", asOf: "2026-02-03", count: 12 } },
    ]);
    expect(read.faults.map(({ line, heading }) => `${line} ${heading}`)).toEqual([
      "3 site",
      "3 measure",
      "3 asOf",
      "3 count",
    ]);
  });
  it("name a cell once, by what the file's format showed of it", () => {
    const fault = { line: 2, heading: "count", given: "=6*2", message: "exchange:bulk.fault.formula" };
    const beyond = { line: 2, heading: null, given: "x", message: "exchange:bulk.fault.beyondHeadings" };
    const rows = [{ line: 2, cells: ["HN", "enrolled", "03/02/2026", "=6*2"] }];
    const faults = [fault, beyond, { ...beyond, given: "y" }];
    const read = readRows({ headings, rows, faults }, map, columns);
    expect(read.rows).toEqual([]);
    expect(read.faults.map(({ given }) => given).toSorted()).toEqual(["=6*2", "x", "y"]);
    expect(read.faults.find(({ heading }) => heading === "count")).toEqual(fault);
  });
  it("never throw, and each row is either read or named, whatever the cells hold", () => {
    const cells = fc.array(fc.string({ maxLength: 20 }), { minLength: 4, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), (texts) => {
        const rows = texts.map((row, place) => ({ line: place + 2, cells: row }));
        const read = readRows({ headings, rows, faults: [] }, map, columns);
        const named = new Set([...read.rows, ...read.faults].map(({ line }) => line));
        expect(named.size).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });
});
