import { describe, expect, it } from "vitest";
import { protectLinearTable } from "~/domain/statistics/disclosure/protect-linear-table";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";
import { InvalidInput } from "~/lib/errors";
import { exposedBy } from "./brute-force-attacker";

function oneWay(values: number[]): LinearTable {
  return {
    cells: values.map((value, index) => ({ id: `site-${index + 1}`, value })),
    sums: [{ total: values.reduce((sum, value) => sum + value, 0), parts: values.map((_, i) => `site-${i + 1}`) }],
  };
}

/** Yes and no at three sites of 20, 10 and 20 people, with the public totals. */
function yesAndNo([a = 0, b = 0, c = 0]: number[]): LinearTable {
  const yes = a + b + c;
  return {
    cells: [
      { id: "yes-1", value: a },
      { id: "yes-2", value: b },
      { id: "yes-3", value: c },
      { id: "no-1", value: 20 - a },
      { id: "no-2", value: 10 - b },
      { id: "no-3", value: 20 - c },
    ],
    sums: [
      { total: yes, parts: ["yes-1", "yes-2", "yes-3"] },
      { total: 50 - yes, parts: ["no-1", "no-2", "no-3"] },
      { total: 20, parts: ["yes-1", "no-1"] },
      { total: 10, parts: ["yes-2", "no-2"] },
      { total: 20, parts: ["yes-3", "no-3"] },
    ],
  };
}

const ids = (table: LinearTable) => protectLinearTable(table).withheld.map((cell) => cell.id);

describe("protecting a linear table", () => {
  it("withholds nothing from a table without small cells", () => {
    expect(protectLinearTable(oneWay([12, 0, 9]))).toEqual({ withheld: [], unprotected: [] });
  });

  it("never leaves 12 and 3 alone withheld in 12, 3, 9 of 20, 10, 20, which would leave the 3 between 1 and 4", () => {
    const { withheld, unprotected } = protectLinearTable(yesAndNo([12, 3, 9]));
    expect(unprotected).toEqual([]);
    expect(withheld.map((cell) => cell.id)).not.toEqual(["yes-1", "yes-2", "no-1", "no-2"]);
    const small = withheld.find((cell) => cell.id === "yes-2");
    expect(small).toEqual({ id: "yes-2", lowest: 1, highest: 10, exact: true });
    for (const cell of withheld) expect(cell.highest - cell.lowest).toBeGreaterThanOrEqual(5);
  });

  it("leaves the informed reader of 12, 3, 9 with a wide range for every withheld cell", () => {
    expect(exposedBy((free) => oneWay(free), [12, 3, 9], 24)).toEqual([]);
  });

  it("withholds a second cell although two small cells already share the total", () => {
    const table = oneWay([1, 2, 20, 30]);
    expect(ids(table)).toHaveLength(3);
  });

  it("never withholds an exempt cell", () => {
    const table = oneWay([3, 8, 14, 2]);
    const cells = table.cells.map((cell) => ({ ...cell, exempt: cell.id === "site-4" }));
    expect(ids({ ...table, cells })).not.toContain("site-4");
  });

  it("withholds a total that is itself a small cell", () => {
    const table: LinearTable = {
      cells: [
        { id: "all", value: 30, exempt: true },
        { id: "left", value: 3 },
        { id: "stayed", value: 27 },
        { id: "left-early", value: 3 },
        { id: "left-late", value: 0 },
      ],
      sums: [
        { total: "all", parts: ["left", "stayed"] },
        { total: "left", parts: ["left-early", "left-late"] },
      ],
    };
    expect(ids(table)).toEqual(["left", "stayed", "left-early", "left-late"]);
  });

  it("names the cells that public totals of three confine whatever is withheld", () => {
    const { withheld, unprotected } = protectLinearTable(oneWay([1, 2]));
    expect(withheld).toHaveLength(2);
    expect(unprotected).toEqual(["site-1", "site-2"]);
  });

  it("gives the same table the same answer", () => {
    const table = oneWay([1, 7, 0, 12, 4, 30, 2]);
    expect(protectLinearTable(table)).toEqual(protectLinearTable(structuredClone(table)));
  });

  it("protects cells that stand in no sum as if their total were known", () => {
    const cells = [
      { id: "a", value: 3 },
      { id: "b", value: 20 },
      { id: "c", value: 9 },
    ];
    expect(ids({ cells, sums: [] }).length).toBeGreaterThan(1);
  });

  it("answers for a table without cells", () => {
    expect(protectLinearTable({ cells: [], sums: [] })).toEqual({ withheld: [], unprotected: [] });
  });

  it.each<[string, LinearTable, number]>([
    ["a negative count", oneWay([-1, 4]), 5],
    ["a count that is not whole", oneWay([1.5, 4]), 5],
    ["a sum that does not hold", { cells: [{ id: "a", value: 1 }], sums: [{ total: 2, parts: ["a"] }] }, 5],
    ["an unknown cell in a sum", { cells: [{ id: "a", value: 1 }], sums: [{ total: 1, parts: ["b"] }] }, 5],
    [
      "a repeated id",
      {
        cells: [
          { id: "a", value: 1 },
          { id: "a", value: 1 },
        ],
        sums: [],
      },
      5,
    ],
    ["a threshold of 1", oneWay([6, 7]), 1],
  ])("refuses %s", (_, table, threshold) => {
    expect(() => protectLinearTable(table, threshold)).toThrow(InvalidInput);
  });
});
