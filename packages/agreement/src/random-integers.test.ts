import { expect, test } from 'vitest';
import { randomIntegers, xoshiro128StarStar } from './random-integers.ts';
import { published } from './testing/fixtures.ts';

test('xoshiro128** gives the numbers of the reference implementation', () => {
  const { outputs } = published.xoshiro128StarStar;
  const next = xoshiro128StarStar([1, 2, 3, 4]);
  expect(outputs.map(() => next())).toEqual(outputs);
});

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => {
    const random = randomIntegers(seed);
    return Array.from({ length: 20 }, () => random(1000));
  };
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
});

test('all numbers below the limit come about equally often', () => {
  const random = randomIntegers(0);
  const counts = [0, 0, 0, 0, 0];
  for (let draw = 0; draw < 50_000; draw += 1) {
    const drawn = random(5);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  // Chi-square with 4 degrees of freedom: 23.5 is passed once in ten thousand seeds, and this seed is fixed.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(23.5);
});
