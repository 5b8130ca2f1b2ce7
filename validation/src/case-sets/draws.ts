/** Draws by chance that are the same for the same seed. */
export type Draws = {
  /** One of a list. */
  readonly one: <Item>(list: readonly Item[]) => Item;
  /** True in this share of the draws. */
  readonly happens: (share: number) => boolean;
};

/** The largest seed: a larger one would give the draws of a smaller one. */
export const LARGEST_SEED = 2 ** 32 - 1;

/**
 * Seeded draws: mulberry32 by Tommy Ettinger, for rows that mean nothing; no interval of the report rests on it.
 * @param seed - A whole number from 1 to LARGEST_SEED.
 */
export function createDraws(seed: number): Draws {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    one: <Item>(list: readonly Item[]): Item => {
      if (list.length === 0) throw new Error('Nothing can be drawn from an empty list');
      // The place lies inside the list, because a draw is less than 1.
      return list[Math.floor(next() * list.length)] as Item;
    },
    happens: (share) => next() < share,
  };
}
