/**
 * Weighted isotonic regression by pooling adjacent violators: the non-decreasing values closest to the given ones in
 * weighted least squares. Same length and order; empty for an empty list. Weights are positive. (Barlow and others.
 * Statistical Inference under Order Restrictions. Wiley 1972.)
 */
export function isotonicRegression(values: readonly number[], weights: readonly number[]): number[] {
  const blocks: { mean: number; weight: number; size: number }[] = [];
  values.forEach((value, index) => {
    let block = { mean: value, weight: weights[index] ?? 1, size: 1 };
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      blocks.pop();
      const weight = before.weight + block.weight;
      const mean = (before.mean * before.weight + block.mean * block.weight) / weight;
      block = { mean, weight, size: before.size + block.size };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}
