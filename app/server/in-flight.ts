/**
 * Lets callers who want the same thing at the same time share one piece of work: while `work` for a key is under way,
 * further calls with that key get its outcome.
 */
export function inFlight<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, work) => {
    const begun = underWay.get(key);
    if (begun) return begun;
    const outcome = work().finally(() => underWay.delete(key));
    underWay.set(key, outcome);
    return outcome;
  };
}
