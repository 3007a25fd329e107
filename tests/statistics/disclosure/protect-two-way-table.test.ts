import { describe, expect, it } from "vitest";
import { protectTwoWayTable } from "~/domain/statistics/disclosure/protect-two-way-table";
import { ALL, twoWayAsLinearTable, twoWayCellId } from "~/domain/statistics/disclosure/two-way-table";
import type { TwoWayTable } from "~/domain/statistics/disclosure/two-way-table";
import { InvalidInput } from "~/lib/errors";

const table: TwoWayTable = {
  rows: ["a", "b", "c"],
  columns: ["x", "y", "z"],
  counts: [
    [3, 7, 12],
    [9, 14, 6],
    [8, 11, 20],
  ],
};

const withheld = (of: TwoWayTable) => protectTwoWayTable(of).withheld.map((cell) => cell.id);

describe("protecting a two-way table", () => {
  it("withholds a small cell with enough others in its row and column", () => {
    const { withheld: cells, unprotected } = protectTwoWayTable(table);
    expect(unprotected).toEqual([]);
    const inRow = cells.filter((cell) => cell.id.startsWith("a/"));
    const inColumn = cells.filter((cell) => cell.id.endsWith("/x"));
    expect(cells.map((cell) => cell.id)).toContain("a/x");
    expect(inRow.length).toBeGreaterThan(1);
    expect(inColumn.length).toBeGreaterThan(1);
    for (const cell of cells) expect(cell.highest - cell.lowest).toBeGreaterThanOrEqual(5);
  });

  it("withholds a margin that is small, such as a site of three", () => {
    const counts = [
      [3, 0],
      [20, 30],
    ];
    expect(withheld({ rows: ["a", "b"], columns: ["x", "y"], counts })).toContain(twoWayCellId("a", ALL));
  });

  it("never withholds the grand total or a margin named exempt", () => {
    const deaths = twoWayCellId(ALL, "dead");
    const counts = [
      [2, 18],
      [1, 25],
    ];
    const cells = withheld({ rows: ["a", "b"], columns: ["dead", "alive"], counts, exempt: [deaths] });
    expect(cells).not.toContain(deaths);
    expect(cells).not.toContain(twoWayCellId(ALL, ALL));
    expect(cells).toContain(twoWayCellId("a", "dead"));
  });

  it("withholds nothing where every cell is zero or large enough", () => {
    const counts = [
      [0, 5],
      [17, 0],
    ];
    expect(withheld({ rows: ["a", "b"], columns: ["x", "y"], counts })).toEqual([]);
  });

  it("answers for a large table within a second and never shows a small cell", () => {
    const rows = Array.from({ length: 17 }, (_, r) => `site-${r}`);
    const columns = ["screened", "enrolled", "infused", "left"];
    const counts = rows.map((_, r) => columns.map((_, c) => (r * 7 + c * 5) % 23));
    const cells = new Set(withheld({ rows, columns, counts }));
    const shown = twoWayAsLinearTable({ rows, columns, counts }).cells.filter(({ id }) => !cells.has(id));
    expect(shown.filter(({ value }) => value >= 1 && value < 5)).toEqual([]);
  });

  it("has nothing to protect in a table without rows", () => {
    expect(protectTwoWayTable({ rows: [], columns: [], counts: [] })).toEqual({ withheld: [], unprotected: [] });
  });

  it("refuses a ragged table and repeated names", () => {
    expect(() => protectTwoWayTable({ ...table, counts: [[1, 2, 3]] })).toThrow(InvalidInput);
    expect(() => protectTwoWayTable({ ...table, rows: ["a", "a", "c"] })).toThrow(InvalidInput);
  });
});
