const maximalRounds = 80;

/**
 * Root of a continuous `f` between `low` and `high`, at which its signs must differ (an end where f is 0 is returned), to
 * the relative `accuracy`. Ridders' method: each round at least halves the bracket, and near a straight line it converges
 * in two or three rounds of two evaluations.
 *
 * @see Ridders CJF. IEEE Trans Circuits Syst 1979;26:979-980.
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number, accuracy = 1e-9): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  let found = NaN;
  for (let round = 0; round < maximalRounds; round += 1) {
    const middle = (a + b) / 2;
    const fm = f(middle);
    const spread = Math.sqrt(fm * fm - fa * fb);
    if (spread === 0) return middle;
    const next = middle + ((middle - a) * Math.sign(fa - fb) * fm) / spread;
    if (Math.abs(next - found) <= accuracy * Math.abs(next)) return next;
    found = next;
    const fn = f(next);
    if (fn === 0) return next;
    if (fm > 0 !== fn > 0) [a, fa, b, fb] = [middle, fm, next, fn];
    else if (fa > 0 !== fn > 0) [b, fb] = [next, fn];
    else [a, fa] = [next, fn];
    if (Math.abs(b - a) <= accuracy * Math.abs(next)) return next;
  }
  return found;
}
