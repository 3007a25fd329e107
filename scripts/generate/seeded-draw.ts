/** Draws by chance, the same for the same seed. */
export interface Draw {
  /** At least 0, below 1. */
  unit(): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  /** One of the values, each as often as its weight says. */
  pick(table: WeightedTable): string;
  /** A value between the quantiles, which lie at equal steps of probability. */
  between(quantiles: readonly number[]): number;
}

/** Values with their weights added up, so that a draw is one search by halves. */
export interface WeightedTable {
  values: readonly string[];
  sums: readonly number[];
}

/** A table of values and how often each occurs. */
export function weightedTable(counts: Readonly<Record<string, number>>): WeightedTable {
  let sum = 0;
  return { values: Object.keys(counts), sums: Object.values(counts).map((count) => (sum += count)) };
}

function indexOf(sums: readonly number[], mark: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for made-up records and nothing else. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    unit,
    whole: (least, most) => least + Math.floor(unit() * (most - least + 1)),
    pick: ({ values, sums }) => values[indexOf(sums, unit() * (sums.at(-1) ?? 0))] ?? "",
    between(quantiles) {
      const place = unit() * (quantiles.length - 1);
      const low = quantiles[Math.floor(place)] ?? 0;
      const high = quantiles[Math.floor(place) + 1] ?? low;
      return Math.round(low + (place % 1) * (high - low));
    },
  };
}
