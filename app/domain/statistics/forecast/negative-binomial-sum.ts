const negligible = 1e-15;
const ceiling = 1e200;

/** One negative binomial count: size r > 0 and failure probability q in [0, 1): mean r q / (1 - q). */
export interface NegativeBinomial {
  size: number;
  failure: number;
}

/**
 * Probabilities of 0, 1, ..., length - 1 for a sum of independent negative binomials whose q may differ.
 *
 * From the logarithmic derivative of the generating function prod ((1 - q)/(1 - q z))^r: with P_0 = prod (1 - q)^r,
 * n P_n = sum r q S(n), where S(n) = sum_{j=1..n} q^(j-1) P_{n-j} = P_{n-1} + q S(n-1) is carried along for each term.
 * All terms are positive, so nothing cancels; the sequence is rescaled as it grows, so that a tiny P_0 does not underflow
 * the rest. Terms of equal q should be added beforehand. No terms: all mass at 0.
 */
export function negativeBinomialSum(terms: readonly NegativeBinomial[], length: number): Float64Array {
  const result = new Float64Array(length);
  if (length === 0) return result;
  const failures = Float64Array.from(terms, (term) => term.failure);
  const factors = Float64Array.from(terms, (term) => term.size * term.failure);
  const carried = new Float64Array(terms.length);
  let logScale = terms.reduce((sum, { size, failure }) => sum + size * Math.log1p(-failure), 0);
  let previous = 1;
  result[0] = 1;
  for (let n = 1; n < length; n += 1) {
    let total = 0;
    for (let i = 0; i < failures.length; i += 1) {
      const sum = previous + (failures[i] ?? 0) * (carried[i] ?? 0);
      carried[i] = sum;
      total += (factors[i] ?? 0) * sum;
    }
    previous = total / n;
    result[n] = previous;
    if (previous > ceiling) {
      for (let k = 0; k <= n; k += 1) result[k] = (result[k] ?? 0) / ceiling;
      for (let i = 0; i < carried.length; i += 1) carried[i] = (carried[i] ?? 0) / ceiling;
      previous /= ceiling;
      logScale += Math.log(ceiling);
    }
  }
  const scale = Math.exp(logScale);
  for (let n = 0; n < length; n += 1) result[n] = (result[n] ?? 0) * scale;
  return result;
}

/**
 * Probabilities of 0, 1, ..., cap for one negative binomial count that stops at `cap`, where the rest of the mass is lumped.
 */
export function cappedNegativeBinomial({ size, failure }: NegativeBinomial, cap: number): Float64Array {
  const result = new Float64Array(cap + 1);
  let probability = Math.exp(size * Math.log1p(-failure));
  let below = 0;
  for (let k = 0; k < cap; k += 1) {
    result[k] = probability;
    below += probability;
    probability *= ((size + k) / (k + 1)) * failure;
  }
  result[cap] = Math.max(0, 1 - below);
  return result;
}

/** First and last index whose probability matters, so that sums need not touch the empty tails. */
function support(probabilities: Float64Array): [number, number] {
  const matters = (value: number) => value > negligible;
  return [probabilities.findIndex(matters), probabilities.findLastIndex(matters)];
}

/**
 * Probabilities of 0, 1, ..., length - 1 for the sum of two independent counts; probabilities below 1e-15 are passed over.
 */
export function addedCounts(first: Float64Array, second: Float64Array, length: number): Float64Array {
  const result = new Float64Array(length);
  const [from, to] = support(first);
  const [start, end] = support(second);
  if (from < 0 || start < 0) return result;
  for (let k = start; k <= end && k < length; k += 1) {
    const weight = second[k] ?? 0;
    const last = Math.min(to, length - 1 - k);
    for (let n = from; n <= last; n += 1) result[n + k] = (result[n + k] ?? 0) + weight * (first[n] ?? 0);
  }
  return result;
}
