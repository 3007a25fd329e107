/** How many rows of one group a form shows at once; longer groups are edited a window at a time. */
export const rowsAtOnce = 25;

/** The part of a long group that a form shows: its first row counted from 0, and how many there are in all. */
export interface RowWindow {
  first: number;
  total: number;
}

/** The window that a row lies in. */
export function windowOf(row: number): number {
  return Math.floor(Math.max(0, row) / rowsAtOnce) * rowsAtOnce;
}

interface Row {
  id: string;
}

/**
 * The whole group after a window of it was edited: the rows that were shown (`seen`, by id) are replaced, where the first of them
 * stood, by those that the form holds now; all others stay. With nothing seen, rows that are new come at the end.
 */
export function withWindow(stored: readonly Row[], seen: readonly string[], shown: readonly Row[]): Row[] {
  const place = stored.findIndex(({ id }) => seen.includes(id));
  const kept = (rows: readonly Row[]) => rows.filter(({ id }) => !seen.includes(id));
  const at = place === -1 ? stored.length : place;
  return [...kept(stored.slice(0, at)), ...shown, ...kept(stored.slice(at))];
}
