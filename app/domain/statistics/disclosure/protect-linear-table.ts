import { requireWhole } from "~/domain/statistics/argument-checks";
import { openRanges } from "~/domain/statistics/disclosure/completions";
import type { Publication } from "~/domain/statistics/disclosure/completions";
import { informedAttacker, widen } from "~/domain/statistics/disclosure/informed-attacker";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";
import { resolveLinearTable } from "~/domain/statistics/disclosure/linear-table";
import { ALL_THAT_HANGS_TOGETHER, withheldPattern } from "~/domain/statistics/disclosure/withheld-pattern";
import type { Level } from "~/domain/statistics/disclosure/withheld-pattern";

/** A withheld cell with what an informed reader can still tell of it. */
export interface WithheldCell {
  id: string;
  lowest: number;
  highest: number;
  /** True when the range is exact, false when a table too large to search leaves it approximate. */
  exact: boolean;
}

/** What may be shown of a table. */
export interface Protection {
  /** In the order of the table's cells; empty when nothing needs to be withheld. */
  withheld: WithheldCell[];
  /**
   * Ids of withheld cells for which no pattern leaves a range as wide as the threshold. Then all that hangs together with
   * a small cell is withheld, and what a reader can still tell follows from the exempt figures alone (a public total of
   * three confines its parts to 0 to 3). Whoever publishes decides whether those figures are to stand.
   */
  unprotected: string[];
}

/** Ways to withhold, tried in this order: the least first. */
const LEVELS: Level[] = [
  { complements: 1, first: "smallest" },
  { complements: 1, first: "largest" },
  ALL_THAT_HANGS_TOGETHER,
];

/** For a large table one way is tried before all that hangs together with a small cell is withheld. */
const LEVELS_OF_A_LARGE_TABLE: Level[] = [{ complements: 1, first: "largest" }, ALL_THAT_HANGS_TOGETHER];

/** A table with more cells than this, exempt ones aside, is large. */
const LARGE = 45;

/** Cells from 1 to 4 are withheld unless the caller sets another threshold. */
export const DEFAULT_THRESHOLD = 5;

/**
 * Decides which cells of a table are withheld. Cells of 1 to `threshold - 1` that are not exempt are (primary), and as
 * many others (complementary) as it takes to leave a reader, who knows all published sums, the threshold and this very
 * procedure, with more than one value and a range (highest - lowest) of at least `threshold` for every withheld cell.
 * Zeros are shown. The same table always gets the same answer.
 *
 * Small tables are searched exhaustively. In larger ones a bounded search has to find the values that protect a cell;
 * where it does not, everything that hangs together with a small cell is withheld and the ranges come from interval
 * propagation: more is withheld than may be needed, never less.
 *
 * @param threshold smallest positive count that is shown: a whole number of 2 or more.
 * @throws InvalidInput for a threshold below 2, repeated or unknown ids, counts that are not whole numbers of zero or
 * more, or a sum that does not hold.
 */
export function protectLinearTable(table: LinearTable, threshold = DEFAULT_THRESHOLD): Protection {
  requireWhole(threshold, "threshold", 2);
  const { system, values } = resolveLinearTable(table);
  const levels = system.exempt.filter((exempt) => !exempt).length > LARGE ? LEVELS_OF_A_LARGE_TABLE : LEVELS;
  const attacker = informedAttacker(system, threshold, levels);
  const publish = (level: number): Publication => {
    return {
      system,
      values,
      pattern: withheldPattern(system, values, threshold, levels[level] ?? ALL_THAT_HANGS_TOGETHER),
    };
  };

  const last = levels.length - 1;
  let level = 0;
  while (level < last && !attacker.isSafe(level, publish(level))) level += 1;

  const publication = publish(level);
  const searched = level < last || attacker.isSearchable(publication);
  const found = searched ? attacker.rangesLeft(level, publication) : undefined;
  const ranges = found ? found.ranges : new Map(openRanges(publication).entries());
  const withheld = system.ids.flatMap((id, cell) => {
    if (!publication.pattern[cell]) return [];
    widen(ranges, cell, values[cell] ?? 0);
    const { lowest = 0, highest = 0 } = ranges.get(cell) ?? {};
    return [{ id, lowest, highest, exact: found?.exhaustive ?? false }];
  });
  const narrow = withheld.filter((cell) => cell.highest - cell.lowest < threshold).map((cell) => cell.id);
  return { withheld, unprotected: level === last ? narrow : [] };
}
