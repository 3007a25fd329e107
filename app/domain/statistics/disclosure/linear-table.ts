import { InvalidInput } from "~/lib/errors";
import type { InputIssue } from "~/lib/errors";

/** One count of a table or diagram. An exempt cell is always public (a population size, say) and is never withheld. */
export interface LinearCell {
  id: string;
  /** Number of people or events: whole, zero or more. */
  value: number;
  exempt?: boolean;
  /** Zero is withheld like a small count: showing it today would tell tomorrow that a withheld one is not zero. */
  zeroTells?: boolean;
}

/** A published sum: the parts add up to another cell (its id) or to a figure that is public anyway (a number). */
export interface LinearSum {
  total: string | number;
  parts: string[];
}

/** Counts with every sum that a reader of the publication knows to hold among them. */
export interface LinearTable {
  cells: LinearCell[];
  sums: LinearSum[];
}

/** One cell in a sum, written as an equation: sum of `sign * value[cell]` = `constant`. */
export interface Term {
  cell: number;
  sign: 1 | -1;
}

/** A published sum as an equation over cell positions. */
export interface Equation {
  terms: Term[];
  constant: number;
}

/** A table with ids resolved to positions: what the withholding procedure and the attacker work on. */
export interface LinearSystem {
  ids: string[];
  exempt: boolean[];
  /** Cells of which a zero is withheld like a small count; absent: none. */
  zeroTells?: boolean[];
  equations: Equation[];
}

/** The values of a table in the order of its cells. */
export type CellValues = readonly number[];

/**
 * Resolves ids to positions. Cells that stand in no sum are tied together by one implied sum over them, the careful
 * assumption that their total is known from elsewhere.
 *
 * @throws InvalidInput when an id is repeated or unknown, a value is not a whole number of zero or more, or a sum does
 * not hold on the values.
 */
export function resolveLinearTable(table: LinearTable): { system: LinearSystem; values: number[] } {
  const values = table.cells.map((cell) => cell.value);
  const position = new Map(table.cells.map((cell, index) => [cell.id, index]));
  const issues: InputIssue[] = [];
  if (position.size < table.cells.length) issues.push({ path: "cells", message: "ids must differ" });
  table.cells.forEach((cell) => {
    if (!(Number.isSafeInteger(cell.value) && cell.value >= 0)) {
      issues.push({ path: `cells.${cell.id}`, message: "must be a whole number of zero or more" });
    }
  });
  table.sums.forEach((sum, index) => {
    const named = typeof sum.total === "string" ? [...sum.parts, sum.total] : sum.parts;
    for (const id of named) {
      if (!position.has(id)) issues.push({ path: `sums.${index}`, message: `names the unknown cell ${id}` });
    }
  });
  if (issues.length > 0) throw new InvalidInput(issues);

  const stated = table.sums.map((sum) => asEquation(sum, position));
  const broken = stated.findIndex((equation) => residual(equation, values) !== 0);
  if (broken >= 0) throw new InvalidInput([{ path: `sums.${broken}`, message: "does not hold on the values" }]);

  const system = {
    ids: table.cells.map((cell) => cell.id),
    exempt: table.cells.map((cell) => cell.exempt ?? false),
    zeroTells: table.cells.map((cell) => cell.zeroTells ?? false),
    equations: [...stated, ...impliedSum(stated, values)],
  };
  return { system, values };
}

function asEquation(sum: LinearSum, position: ReadonlyMap<string, number>): Equation {
  const at = (id: string) => position.get(id) ?? -1;
  const terms: Term[] = sum.parts.map((id) => ({ cell: at(id), sign: 1 }));
  if (typeof sum.total === "number") return { terms, constant: sum.total };
  return { terms: [...terms, { cell: at(sum.total), sign: -1 }], constant: 0 };
}

/** What is left of an equation's constant after its terms: zero when the equation holds. */
function residual(equation: Equation, values: CellValues): number {
  return equation.constant - equation.terms.reduce((sum, term) => sum + term.sign * (values[term.cell] ?? 0), 0);
}

function impliedSum(stated: Equation[], values: CellValues): Equation[] {
  const tied = new Set(stated.flatMap((equation) => equation.terms.map((term) => term.cell)));
  const loose = values.map((_, cell) => cell).filter((cell) => !tied.has(cell));
  if (loose.length === 0) return [];
  const constant = loose.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
  return [{ terms: loose.map((cell) => ({ cell, sign: 1 })), constant }];
}
