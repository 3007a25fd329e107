/** Unbiased draws from one stream of a seed: the same seed and stream give the same draws everywhere. */
export interface SeededStream {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** A whole number from 0 to `count` - 1, each equally likely. */
  below(count: number): number;
}

const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const;
const quarters = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

function quarterRound(state: Uint32Array, [a, b, c, d]: readonly [number, number, number, number]): void {
  const mix = (sum: number, added: number, turned: number, by: number): void => {
    state[sum] = (state[sum] ?? 0) + (state[added] ?? 0);
    const crossed = (state[turned] ?? 0) ^ (state[sum] ?? 0);
    state[turned] = (crossed << by) | (crossed >>> (32 - by));
  };
  mix(a, b, d, 16);
  mix(c, d, b, 12);
  mix(a, b, d, 8);
  mix(c, d, b, 7);
}

/**
 * The block function of ChaCha20 (RFC 8439, section 2.3): sixteen 32-bit words from a key of eight words, a counter and a
 * nonce of three words. Whoever has seen any number of outputs cannot say the next without the key, which is what concealment
 * of an allocation asks for.
 */
export function chachaBlock(key: Uint32Array, counter: number, nonce: readonly [number, number, number]): Uint32Array {
  const start = Uint32Array.of(...constants, ...key, counter, ...nonce);
  const state = start.slice();
  for (let round = 0; round < 10; round += 1) for (const quarter of quarters) quarterRound(state, quarter);
  return state.map((word, index) => word + (start[index] ?? 0));
}

/** A seed of 64 hexadecimal digits (256 bits) as the key, little-endian. */
function keyOf(seed: string): Uint32Array {
  if (!/^[0-9a-f]{64}$/.test(seed)) throw new RangeError("A seed has 64 hexadecimal digits");
  const byte = (index: number): number => Number.parseInt(seed.slice(2 * index, 2 * index + 2), 16);
  return Uint32Array.from({ length: 8 }, (_, word) => {
    const at = 4 * word;
    return byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
  });
}

/**
 * The draws of one stream of a seed. Streams of one seed are independent of one another.
 * @param seed 64 hexadecimal digits.
 * @param stream a whole number from 0 to 2^32 - 1.
 */
export function seededStream(seed: string, stream: number): SeededStream {
  const key = keyOf(seed);
  let counter = 0;
  let words: number[] = [];
  const word = (): number => {
    if (words.length === 0) {
      words = [...chachaBlock(key, counter, [stream, 0, 0])];
      counter += 1;
    }
    return words.shift() ?? 0;
  };
  const below = (count: number): number => {
    const fair = 2 ** 32 - (2 ** 32 % count);
    for (let drawn = word(); ; drawn = word()) if (drawn < fair) return drawn % count;
  };
  return { uniform: () => word() / 2 ** 32, below };
}
