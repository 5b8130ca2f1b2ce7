/** Draws whole numbers from 0 to below `limit`, the same sequence for the same seed. */
export type RandomIntegers = (limit: number) => number;

/**
 * A seeded generator of whole numbers: xoshiro128**, its state filled from the seed by SplitMix32.
 *
 * Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, doi:10.1145/3460772. It is not meant for
 * secrets. The sequence of a seed never changes: it would change published intervals.
 *
 * @param seed - A whole number; only its lowest 32 bits count.
 * @returns The generator.
 * @example
 * randomIntegers(1)(1) // => 0
 */
export function randomIntegers(seed: number): RandomIntegers {
  const next = xoshiro128StarStar(fourWords(seed));
  return (limit) => Math.floor((next() / 2 ** 32) * limit);
}

/**
 * The generator xoshiro128**.
 *
 * @param state - Four 32-bit words, not all 0.
 * @returns A function that gives the next whole number from 0 to 2^32 - 1.
 * @example
 * xoshiro128StarStar([1, 2, 3, 4])() // => 11520
 */
export function xoshiro128StarStar(state: FourWords): () => number {
  let [first, second, third, fourth] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0;
    const shifted = second << 9;
    third ^= first;
    fourth ^= second;
    second ^= third;
    first ^= fourth;
    third ^= shifted;
    fourth = rotateLeft(fourth, 11);
    return result;
  };
}

/** The state of the generator. */
export type FourWords = readonly [number, number, number, number];

/** SplitMix32: a Weyl sequence, mixed as in MurmurHash3. */
function fourWords(seed: number): FourWords {
  const word = (position: number) => {
    let mixed = (seed + Math.imul(position, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [word(1), word(2), word(3), word(4)];
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
