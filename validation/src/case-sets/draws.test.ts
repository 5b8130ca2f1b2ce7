import { expect, test } from 'vitest';
import { createDraws, LARGEST_SEED } from './draws.ts';

const some = (seed: number): readonly number[] => {
  const draws = createDraws(seed);
  return Array.from({ length: 8 }, () => draws.one([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
};

test('the same seed gives the same draws, for ever', () => {
  expect(some(1)).toEqual([6, 0, 5, 9, 9, 2, 6, 7]);
  expect(some(LARGEST_SEED)).toEqual(some(LARGEST_SEED));
});

test('other seeds give other draws', () => {
  expect(new Set([1, 2, 3, 2 ** 31, LARGEST_SEED].map((seed) => some(seed).join())).size).toBe(5);
});

test('a share is met, and never and always are', () => {
  const draws = createDraws(5);
  const count = (share: number): number =>
    Array.from({ length: 10_000 }, () => draws.happens(share)).filter((happened) => happened).length;
  expect(count(0)).toBe(0);
  expect(count(1)).toBe(10_000);
  // Five standard deviations about the share.
  expect(Math.abs(count(1 / 3) - 10_000 / 3)).toBeLessThan(236);
});

test('nothing is drawn from an empty list', () => {
  expect(() => createDraws(1).one([])).toThrow('empty list');
});
