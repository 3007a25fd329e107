/**
 * Binomial probabilities of every number of events for 0 to `most` participants: `table[n][x]` is the probability of x
 * events in n. Built by the recursion b(x; n) = p b(x-1; n-1) + (1-p) b(x; n-1), whose terms are all positive.
 */
export function binomialTable(most: number, probability: number): Float64Array[] {
  const table = [Float64Array.of(1)];
  for (let n = 1; n <= most; n++) {
    const before = table[n - 1] ?? Float64Array.of();
    table.push(
      Float64Array.from({ length: n + 1 }, (_, x) => {
        return probability * (before[x - 1] ?? 0) + (1 - probability) * (before[x] ?? 0);
      }),
    );
  }
  return table;
}

/** Upper tails of a binomial table: `tails[n][x]` is the probability of x or more events in n; 0 beyond n is implied. */
export function upperTails(table: readonly Float64Array[]): Float64Array[] {
  return table.map((row) => {
    const tail = Float64Array.from(row);
    for (let x = tail.length - 2; x >= 0; x--) tail[x] = (tail[x] ?? 0) + (tail[x + 1] ?? 0);
    return tail;
  });
}

/** The probability of x or more events in n, with x of zero or less certain and x above n impossible. */
export function tailAt(tails: readonly Float64Array[], n: number, x: number): number {
  return x <= 0 ? 1 : (tails[n]?.[x] ?? 0);
}
