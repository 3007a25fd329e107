/** The number of the later entry that replaced one, among the entries of one participant; null while it stands. */
export function replacementOf(
  entries: readonly { number: number; corrects: number | null }[],
  number: number,
): number | null {
  return entries.find(({ corrects }) => corrects === number)?.number ?? null;
}
