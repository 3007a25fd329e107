import { foldText } from "~/lib/fold-text";
import type { FileColumn } from "./file-column";

/** Which field each heading of a file means; a heading that means none is absent. */
export type HeadingMap = Readonly<Record<string, string>>;

/** A heading as it is compared: without marks, case, punctuation and repeated spaces. */
export function foldHeading(heading: string): string {
  return foldText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Every name under which a column is known, folded. */
function namesOf({ field, heading, also = [] }: FileColumn): string[] {
  return [field, heading.en, heading.vi, ...also].map(foldHeading);
}

/**
 * The field that each heading means: what the trial's people chose before (`remembered`, by folded heading) first, then the
 * names under which a column is known. Each field is taken once, by the first heading that means it. A remembered empty
 * field means that the column is to be left out.
 */
export function matchHeadings(
  headings: readonly string[],
  columns: readonly FileColumn[],
  remembered: Readonly<Record<string, string>> = {},
): HeadingMap {
  const known = new Map(columns.flatMap((column) => namesOf(column).map((name) => [name, column.field] as const)));
  const fields = new Set(columns.map(({ field }) => field));
  const chosen: Record<string, string> = {};
  const taken = new Set<string>();
  for (const heading of headings) {
    const name = foldHeading(heading);
    const field = remembered[name] ?? known.get(name);
    if (field === undefined || !fields.has(field) || taken.has(field)) continue;
    chosen[heading] = field;
    taken.add(field);
  }
  return chosen;
}

/** The required columns that no heading means. */
export function missingColumns(map: HeadingMap, columns: readonly FileColumn[]): FileColumn[] {
  const meant = new Set(Object.values(map));
  return columns.filter(({ field, required }) => required && !meant.has(field));
}
