import type { ByteText } from '../output/byte-text.ts';

/** Pieces of text by a number that says what they are: each is composed once, as long as there is room to keep it. */
export type KeptPieces = {
  /**
   * @param key - A whole number from 0 on.
   * @returns The piece; below 0 when none is kept.
   */
  readonly find: (key: number) => number;
  readonly keep: (key: number, piece: string) => void;
};

const RECENT_BITS = 11;

/** No piece kept yet. */
export function createKeptPieces(text: ByteText): KeptPieces {
  const known = new Map<number, number>();
  // A few keys come again and again: they are found without the map.
  const recentKeys = new Int32Array(2 ** RECENT_BITS).fill(-1);
  const recentPieces = new Int32Array(2 ** RECENT_BITS);
  return {
    find(key) {
      const slot = Math.imul(key, 0x9e3779b1) >>> (32 - RECENT_BITS);
      if (recentKeys[slot] === key) return recentPieces[slot] as number;
      const piece = known.get(key) ?? -1;
      if (piece < 0) return -1;
      recentKeys[slot] = key;
      recentPieces[slot] = piece;
      return piece;
    },
    keep(key, piece) {
      const kept = text.keep(piece);
      if (kept >= 0) known.set(key, kept);
    },
  };
}
