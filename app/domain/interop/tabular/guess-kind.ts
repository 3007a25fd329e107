import { columnsOf, type TabularKind, tabularKinds } from "./file-kinds";
import { matchHeadings, missingColumns } from "./match-headings";

/** The kind of file whose columns the headings mean best; null when no kind's required columns are all there. */
export function guessKind(headings: readonly string[]): TabularKind | null {
  const fitting = tabularKinds.flatMap((kind) => {
    const map = matchHeadings(headings, columnsOf[kind]);
    if (missingColumns(map, columnsOf[kind]).length > 0) return [];
    return [{ kind, matched: Object.keys(map).length }];
  });
  const best = fitting.toSorted((a, b) => b.matched - a.matched)[0];
  return best?.kind ?? null;
}
