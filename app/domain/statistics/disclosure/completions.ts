import type { CellValues, Equation, LinearSystem } from "~/domain/statistics/disclosure/linear-table";
import type { Pattern } from "~/domain/statistics/disclosure/withheld-pattern";

/** Lowest and highest value of a cell, both included. */
export interface ValueRange {
  lowest: number;
  highest: number;
}

/** How far a search may go: completions handed out, search nodes, and the span given to a cell that no sum bounds. */
export interface SearchBounds {
  completions: number;
  nodes: number;
  span: number;
}

/** What a reader of the publication sees: the system, the withheld pattern and the values outside the pattern. */
export interface Publication {
  system: LinearSystem;
  pattern: Pattern;
  /** Values in the order of the cells; those of withheld cells are never read. */
  values: CellValues;
}

type Box = ValueRange[];

/** Stands for "no limit" in interval arithmetic: far above any count of people, and sums of it stay exact. */
const UNBOUNDED = 2 ** 40;

/** Passes after which narrowing stops: cells that only approach their limit step by step are left to the search. */
const NARROWING_PASSES = 60;

/**
 * Hands every completion of a publication (whole numbers of zero or more in the withheld cells that satisfy all sums) to
 * `visit`, until `visit` answers false or the bounds are reached. Depends on what is published only, never on what is
 * withheld. Values are tried in an order that a fixed seed shuffles, so that a search cut short still sees far-apart
 * values.
 *
 * @returns true when every completion was seen, false when the search stopped before.
 */
export function eachCompletion(
  publication: Publication,
  bounds: SearchBounds,
  seed: number,
  visit: (values: number[]) => boolean,
): boolean {
  const { system, pattern, values } = publication;
  const hidden = system.ids.map((_, cell) => cell).filter((cell) => pattern[cell]);
  const start = openRanges(publication);
  const largestShown = Math.max(0, ...values.filter((_, cell) => !pattern[cell]));
  const unbounded = hidden.flatMap((cell) => start[cell] ?? []).filter((range) => range.highest > UNBOUNDED / 2);
  for (const range of unbounded) range.highest = Math.max(range.lowest, largestShown) + bounds.span;

  const random = shuffler(seed);
  let found = 0;
  let nodes = 0;
  const descend = (box: Box): boolean => {
    nodes += 1;
    const open = narrowestOpen(box, hidden);
    if (open === undefined) {
      if (!tighten(system.equations, box)) return true;
      found += 1;
      return visit(box.map((range) => range.lowest)) && found < bounds.completions;
    }
    const range = box[open];
    if (!range) return true;
    for (const value of shuffledValues(range, random)) {
      if (nodes >= bounds.nodes) return false;
      const next = box.map((each) => ({ ...each }));
      next[open] = { lowest: value, highest: value };
      if (tighten(system.equations, next) && !descend(next)) return false;
    }
    return true;
  };
  return descend(start) && unbounded.length === 0;
}

/**
 * What the sums alone leave for every cell, by interval propagation: a withheld cell can take no value outside its
 * range, though it need not be able to take every value inside.
 */
export function openRanges({ system, pattern, values }: Publication): ValueRange[] {
  const box: Box = values.map((value, cell) =>
    pattern[cell] ? { lowest: 0, highest: UNBOUNDED } : { lowest: value, highest: value },
  );
  tighten(system.equations, box);
  return box;
}

/**
 * Narrows every cell to what the sums leave it, until nothing changes or for a bounded number of passes (interval
 * propagation). Never cuts off a completion.
 *
 * @returns false when some sum cannot hold; exact when every cell has one value.
 */
export function tighten(equations: readonly Equation[], box: Box): boolean {
  let changed = true;
  for (let pass = 0; changed && pass < NARROWING_PASSES; pass++) {
    changed = false;
    for (const { terms, constant } of equations) {
      let low = 0;
      let high = 0;
      for (const { cell, sign } of terms) {
        const range = box[cell];
        if (!range) continue;
        low += sign > 0 ? range.lowest : -range.highest;
        high += sign > 0 ? range.highest : -range.lowest;
      }
      if (low > constant || high < constant) return false;
      for (const { cell, sign } of terms) {
        const range = box[cell];
        if (!range || range.lowest === range.highest) continue;
        const othersLow = low - (sign > 0 ? range.lowest : -range.highest);
        const othersHigh = high - (sign > 0 ? range.highest : -range.lowest);
        const [least, most] =
          sign > 0 ? [constant - othersHigh, constant - othersLow] : [othersLow - constant, othersHigh - constant];
        const narrowed = { lowest: Math.max(range.lowest, least), highest: Math.min(range.highest, most) };
        if (narrowed.lowest > narrowed.highest) return false;
        if (narrowed.lowest === range.lowest && narrowed.highest === range.highest) continue;
        low += sign > 0 ? narrowed.lowest - range.lowest : range.highest - narrowed.highest;
        high += sign > 0 ? narrowed.highest - range.highest : range.lowest - narrowed.lowest;
        box[cell] = narrowed;
        changed = true;
      }
    }
  }
  return true;
}

function narrowestOpen(box: Box, hidden: readonly number[]): number | undefined {
  let best: number | undefined;
  let width = Infinity;
  for (const cell of hidden) {
    const range = box[cell];
    if (!range || range.lowest === range.highest || range.highest - range.lowest >= width) continue;
    [best, width] = [cell, range.highest - range.lowest];
  }
  return best;
}

function shuffledValues(range: ValueRange, random: () => number): number[] {
  const list = Array.from({ length: range.highest - range.lowest + 1 }, (_, i) => range.lowest + i);
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i] ?? 0;
    list[i] = list[j] ?? 0;
    list[j] = held;
  }
  return list;
}

/** Lehmer generator (Park and Miller, Communications of the ACM 1988;31:1192), uniform on (0, 1). */
function shuffler(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
