/**
 * How many letters must be put in, left out, changed or exchanged with their neighbour to make one word of the other
 * (optimal string alignment distance; Damerau 1964), or `limit + 1` when it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (exchanged) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}

/** How far a word may lie from what was typed: one letter up to seven letters, two beyond. */
export function allowedDistance(word: string): number {
  return word.length <= 7 ? 1 : 2;
}

/** The nearest of the known words, the first of equals in alphabetical order; null when none is near enough. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const limit = allowedDistance(typed);
  const near = known
    .map((word) => ({ word, distance: editDistance(typed, word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
