import { protectLinearTable } from "~/domain/statistics/disclosure/protect-linear-table";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";

/** Builds the whole table from its free values, so that only free values need to be guessed. */
export type TableFromFree = (free: number[]) => LinearTable;

const answers = new Map<string, string>();

/** The withheld ids that a table gets, joined; remembered, because attacks ask for the same tables again and again. */
export function withheldIds(table: LinearTable): string {
  const key = table.cells.map((cell) => `${cell.id}=${cell.value}`).join() + JSON.stringify(table.sums);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = protectLinearTable(table)
    .withheld.map((cell) => cell.id)
    .join();
  answers.set(key, answer);
  return answer;
}

/**
 * Attacks a published table by trying every assignment of the free values up to `most` in all. An assignment is
 * feasible when it gives every published figure and gets the very same cells withheld. Stops as soon as every withheld
 * cell is known to be left with a range of at least `threshold`.
 *
 * @returns the withheld ids left with a narrower range: none when the publication is safe.
 */
export function exposedBy(build: TableFromFree, truth: number[], most: number, threshold = 5): string[] {
  const published = build(truth);
  const seen = withheldIds(published);
  const hidden = new Set(seen.split(","));
  const fixed = truth.map((value, index) => {
    const cell = published.cells[index];
    return cell && !hidden.has(cell.id) ? value : undefined;
  });
  const guesses = assignments(fixed, most)
    .map(build)
    .filter((table) => showsTheSame(table, published, hidden));

  const ranges = new Map<string, [number, number]>();
  const narrow = () =>
    [...hidden].filter((id) => {
      const [low, high] = ranges.get(id) ?? [0, 0];
      return high - low < threshold;
    });
  for (const table of scattered(guesses)) {
    if (withheldIds(table) !== seen) continue;
    for (const { id, value } of table.cells) {
      const [low, high] = ranges.get(id) ?? [value, value];
      ranges.set(id, [Math.min(low, value), Math.max(high, value)]);
    }
    if (narrow().length === 0) return [];
  }
  return narrow();
}

/** Every list of whole numbers that keeps the fixed ones and sums to at most `most`. */
function assignments(fixed: (number | undefined)[], most: number): number[][] {
  const [first, ...rest] = fixed;
  if (fixed.length === 0) return [[]];
  const choices = first === undefined ? Array.from({ length: most + 1 }, (_, value) => value) : [first];
  return choices
    .filter((value) => value <= most)
    .flatMap((value) => assignments(rest, most - value).map((others) => [value, ...others]));
}

/** The same items in an order in which neighbours lie far apart. */
function scattered<T>(items: T[]): T[] {
  const key = (index: number) => (index * 0.6180339887498949) % 1;
  return items
    .map((item, index) => ({ item, key: key(index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function showsTheSame(table: LinearTable, published: LinearTable, hidden: ReadonlySet<string>): boolean {
  const samePublicTotals = table.sums.every((sum, i) => sum.total === published.sums[i]?.total);
  return (
    samePublicTotals && table.cells.every(({ id, value }, i) => hidden.has(id) || value === published.cells[i]?.value)
  );
}
