import type { CellValues, LinearSystem } from "~/domain/statistics/disclosure/linear-table";

/** Which cells are withheld: one flag a cell, in the order of the system. */
export type Pattern = readonly boolean[];

/**
 * How much is withheld beside the small cells: at least `complements` cells that are not small in every sum that touches
 * a withheld cell (`Infinity`: all that hangs together), the smallest or the largest of them first.
 */
export interface Level {
  complements: number;
  first: "smallest" | "largest";
}

/** The last resort: every sum that touches a withheld cell is withheld whole, exempt cells aside. */
export const ALL_THAT_HANGS_TOGETHER: Level = { complements: Infinity, first: "smallest" };

/** True for a cell that the threshold alone withholds: not exempt, and 1 to `threshold - 1`, or 0 where a zero tells. */
export function isSmall(system: LinearSystem, values: CellValues, cell: number, threshold: number): boolean {
  const value = values[cell] ?? 0;
  return !system.exempt[cell] && value >= (system.zeroTells?.[cell] ? 0 : 1) && value < threshold;
}

/**
 * The pattern that a table of these values gets at a level. Every sum that touches a withheld cell must hold back at
 * least `complements` cells that are not small, and at least one cell more than that in all (or all of its cells that are
 * not exempt, where it has too few). Starts from the small cells and adds one complementary cell at a time to the first
 * sum that is short: the cell that lies in the most other short sums, then a cell of `threshold` or more before a zero,
 * then the smallest or largest, then the first by position.
 */
export function withheldPattern(
  system: LinearSystem,
  values: CellValues,
  threshold: number,
  { complements, first }: Level,
): boolean[] {
  const small = values.map((_, cell) => isSmall(system, values, cell, threshold));
  const withheld = [...small];
  for (;;) {
    const short = system.equations.map(({ terms }) => {
      const hidden = terms.filter(({ cell }) => withheld[cell]);
      const complementary = hidden.filter(({ cell }) => !small[cell]);
      const enough = complementary.length >= complements && hidden.length > complements;
      return hidden.length > 0 && !enough && terms.some(({ cell }) => !withheld[cell] && !system.exempt[cell]);
    });
    const toComplete = system.equations[short.indexOf(true)];
    if (!toComplete) return withheld;

    const inShortSums = values.map(() => 0);
    system.equations.forEach((equation, index) => {
      if (short[index]) for (const term of equation.terms) inShortSums[term.cell] = (inShortSums[term.cell] ?? 0) + 1;
    });
    let best = -1;
    let bestKey: number[] = [];
    for (const { cell } of toComplete.terms) {
      if (withheld[cell] || system.exempt[cell]) continue;
      const value = values[cell] ?? 0;
      const key = [-(inShortSums[cell] ?? 0), value === 0 ? 1 : 0, first === "smallest" ? value : -value];
      if (best < 0 || precedes(key, bestKey)) [best, bestKey] = [cell, key];
    }
    withheld[best] = true;
  }
}

function precedes(a: number[], b: number[]): boolean {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** True when both patterns withhold the same cells. */
export function samePattern(a: Pattern, b: Pattern): boolean {
  return a.every((flag, cell) => flag === b[cell]);
}
