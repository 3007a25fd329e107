import { eachCompletion } from "~/domain/statistics/disclosure/completions";
import type { Publication, SearchBounds, ValueRange } from "~/domain/statistics/disclosure/completions";
import type { CellValues, LinearSystem } from "~/domain/statistics/disclosure/linear-table";
import { ALL_THAT_HANGS_TOGETHER, samePattern, withheldPattern } from "~/domain/statistics/disclosure/withheld-pattern";
import type { Level } from "~/domain/statistics/disclosure/withheld-pattern";

/** What a publication leaves a reader, by position of the withheld cell. */
export type LeftRanges = Map<number, ValueRange>;

/** A reader who knows every published figure and sum, the threshold and the whole withholding procedure. */
export interface InformedAttacker {
  /**
   * True when the attacker is left with more than one value, and a range (highest - lowest) of at least the threshold,
   * for every withheld cell. False also where the bounded search does not find that out.
   */
  isSafe(level: number, publication: Publication): boolean;
  /** True when the publication has so few completions that a search sees them all. */
  isSearchable(publication: Publication): boolean;
  /** The ranges left, by cell. Exact when `exhaustive`; else the attacker is left with at least this much. */
  rangesLeft(level: number, publication: Publication): { ranges: LeftRanges; exhaustive: boolean };
}

/** Bounds of one search: small tables are seen whole, larger ones in part. */
const SYSTEMATIC: SearchBounds = { completions: 400, nodes: 2_000, span: 30 };

/** A larger table is also searched by this many separate descents, each with its own order of values. */
const DESCENTS = 40;

/**
 * The attacker against the procedure that tries `levels` in order and publishes
 * at the first that is safe. A completion is feasible at a level when the procedure would have come to the same pattern for it:
 * its own pattern at this level is the one seen, and none of its earlier levels was safe. Since every question is
 * answered from what is published alone, all completions of one publication get the same answer, and the answer itself
 * gives nothing away. (Rule: the intruder who knows the suppression rule, as in Hundepool and others, Statistical
 * Disclosure Control, Wiley 2012, section 4.)
 */
export function informedAttacker(system: LinearSystem, threshold: number, levels: readonly Level[]): InformedAttacker {
  const answers = new Map<string, boolean>();

  const patternAt = (level: number, values: CellValues) =>
    withheldPattern(system, values, threshold, levels[level] ?? ALL_THAT_HANGS_TOGETHER);

  const comesTo = (values: number[], level: number, publication: Publication): boolean => {
    const own = patternAt(level, values);
    if (!samePattern(own, publication.pattern)) return false;
    for (let earlier = 0; earlier < level; earlier++) {
      const pattern = patternAt(earlier, values);
      if (isSafe(earlier, { system, pattern, values })) return false;
    }
    return true;
  };

  const isWide = (range: ValueRange | undefined) => range !== undefined && range.highest - range.lowest >= threshold;

  const search = (level: number, publication: Publication, stopWhenWide: boolean) => {
    const ranges: LeftRanges = new Map();
    const hidden = publication.pattern.flatMap((flag, cell) => (flag ? [cell] : []));
    const allWide = () => hidden.every((cell) => isWide(ranges.get(cell)));
    const look = (values: number[]): boolean => {
      if (comesTo(values, level, publication)) for (const cell of hidden) widen(ranges, cell, values[cell] ?? 0);
      return !(stopWhenWide && allWide());
    };
    const exhaustive = eachCompletion(publication, SYSTEMATIC, 0, look);
    for (let seed = 1; !exhaustive && seed <= DESCENTS && !(stopWhenWide && allWide()); seed++) {
      eachCompletion(publication, { ...SYSTEMATIC, completions: 1 }, seed * 7919, look);
    }
    return { ranges, exhaustive, safe: allWide() };
  };

  const isSafe = (level: number, publication: Publication): boolean => {
    const key = `${level};${publication.pattern.map((flag, i) => (flag ? "x" : publication.values[i])).join(",")}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const { safe } = search(level, publication, true);
    answers.set(key, safe);
    return safe;
  };

  const isSearchable = (publication: Publication) => eachCompletion(publication, SYSTEMATIC, 0, () => true);

  return { isSafe, isSearchable, rangesLeft: (level, publication) => search(level, publication, false) };
}

/** Widens the range of a cell so that it holds the value. */
export function widen(ranges: LeftRanges, cell: number, value: number): void {
  const range = ranges.get(cell) ?? { lowest: value, highest: value };
  ranges.set(cell, { lowest: Math.min(range.lowest, value), highest: Math.max(range.highest, value) });
}
