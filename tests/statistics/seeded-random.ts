/** Random numbers that are the same on every run with the same seed. */
export interface SeededRandom {
  /** Uniform in (0, 1). */
  uniform(): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Gamma with this shape and rate 1. */
  gamma(shape: number): number;
  /** Times of a Poisson process of this rate within (0, until]. */
  poissonTimes(rate: number, until: number): number[];
}

/** Uniforms by mulberry32 (T. Ettinger), gammas by Marsaglia and Tsang (ACM Trans Math Softw 2000;26:363-372). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const exponential = () => -Math.log(uniform());
  const normal = () => Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const poissonTimes = (rate: number, until: number): number[] => {
    const times: number[] = [];
    for (let time = exponential() / rate; time <= until; time += exponential() / rate) times.push(time);
    return times;
  };
  return { uniform, exponential, gamma, poissonTimes };
}
