import { InvalidInput } from "~/lib/errors";
import type { LinearCell, LinearSum, LinearTable } from "~/domain/statistics/disclosure/linear-table";

/** Stands for "all rows" or "all columns" in the id of a margin. */
export const ALL = "*";

/** Counts by row and column, published with row totals, column totals and the grand total. */
export interface TwoWayTable {
  rows: string[];
  columns: string[];
  /** `counts[row][column]`, whole numbers of zero or more. */
  counts: number[][];
  /** Ids (`twoWayCellId`) of cells and margins that are always public. The grand total always is. */
  exempt?: string[];
}

/** Id of a cell, such as `site-1/infused`. A row total has `ALL` as its column, a column total `ALL` as its row. */
export function twoWayCellId(row: string, column: string): string {
  return `${row}/${column}`;
}

/**
 * The table with its margins as a linear system. Margins are counts like others (a site with three participants is an
 * attribute of them), so they are withheld like others unless exempt; the grand total is a population size and exempt.
 *
 * @throws InvalidInput when the counts do not fit the rows and columns.
 */
export function twoWayAsLinearTable(table: TwoWayTable): LinearTable {
  const { rows, columns, counts } = table;
  if (counts.length !== rows.length || counts.some((row) => row.length !== columns.length)) {
    throw new InvalidInput([{ path: "counts", message: "must have one number for each row and column" }]);
  }
  const at = (row: number, column: number) => counts[row]?.[column] ?? 0;
  const total = (list: number[]) => list.reduce((sum, value) => sum + value, 0);
  const rowTotals = rows.map((_, r) => total(columns.map((_, c) => at(r, c))));
  const columnTotals = columns.map((_, c) => total(rows.map((_, r) => at(r, c))));

  const exempt = new Set([...(table.exempt ?? []), twoWayCellId(ALL, ALL)]);
  const cell = (row: string, column: string, value: number): LinearCell => {
    const id = twoWayCellId(row, column);
    return { id, value, exempt: exempt.has(id) };
  };
  const cells: LinearCell[] = [
    ...rows.flatMap((row, r) => columns.map((column, c) => cell(row, column, at(r, c)))),
    ...rows.map((row, r) => cell(row, ALL, rowTotals[r] ?? 0)),
    ...columns.map((column, c) => cell(ALL, column, columnTotals[c] ?? 0)),
    cell(ALL, ALL, total(rowTotals)),
  ];
  const sums: LinearSum[] = [
    ...rows.map((row) => ({ total: twoWayCellId(row, ALL), parts: columns.map((c) => twoWayCellId(row, c)) })),
    ...columns.map((column) => ({ total: twoWayCellId(ALL, column), parts: rows.map((r) => twoWayCellId(r, column)) })),
    { total: twoWayCellId(ALL, ALL), parts: rows.map((row) => twoWayCellId(row, ALL)) },
    { total: twoWayCellId(ALL, ALL), parts: columns.map((column) => twoWayCellId(ALL, column)) },
  ];
  return { cells, sums };
}
