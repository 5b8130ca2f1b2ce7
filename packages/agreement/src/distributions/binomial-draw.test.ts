import { describe, expect, test } from 'vitest';
import { randomIntegers } from '../random-integers.ts';
import { binomialDensity } from './binomial-density.ts';
import { binomialDraw } from './binomial-draw.ts';
import { chiSquareTail } from './chi-square-tail.ts';

const DRAWS = 20_000;

/** The density is for arguments above 0. */
function density(successes: number, trials: number, probability: number): number {
  if (successes === 0) return (1 - probability) ** trials;
  return successes === trials ? probability ** trials : binomialDensity(successes, trials - successes, probability);
}

/** Pearson's test of draws against the exact probabilities; classes with few expected draws are joined. */
function tail(trials: number, probability: number, seed: number): number {
  const random = randomIntegers(seed);
  const found = new Map<number, number>();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const successes = binomialDraw(random, trials, probability);
    found.set(successes, (found.get(successes) ?? 0) + 1);
  }
  let [statistic, classes, expected, observed, seen, total] = [0, 0, 0, 0, 0, 0];
  const spread = Math.ceil(12 * Math.sqrt(trials * probability * (1 - probability)) + 12);
  const centre = Math.round(trials * probability);
  for (let successes = Math.max(0, centre - spread); successes <= Math.min(trials, centre + spread); successes += 1) {
    expected += DRAWS * density(successes, trials, probability);
    observed += found.get(successes) ?? 0;
    seen += found.get(successes) ?? 0;
    if (expected < 20) continue;
    statistic += (observed - expected) ** 2 / expected;
    classes += 1;
    total += expected;
    [expected, observed] = [0, 0];
  }
  expect(seen).toBe(DRAWS);
  expect(total + expected).toBeCloseTo(DRAWS, 3);
  return chiSquareTail(statistic, classes - 1);
}

describe('draws have the binomial distribution', () => {
  test.each([
    [40, 0.1],
    [40, 0.5],
    [60, 0.8],
    [1000, 0.004],
    [1000, 0.3],
    [100_000, 0.00005],
    [100_000, 0.02],
    [1_000_000, 0.37],
  ])('%d trials of %d', (trials, probability) => {
    // One seed in a thousand of a right generator would fail: the seed is fixed, so the test cannot fail by chance.
    expect(tail(trials, probability, 20261127)).toBeGreaterThan(0.001);
  });

  test('the test notices a probability that is off by a percent', () => {
    const random = randomIntegers(3);
    const mean = Array.from({ length: DRAWS }, () => binomialDraw(random, 1000, 0.303)).reduce(
      (sum, one) => sum + one,
      0,
    );
    expect(Math.abs(mean / DRAWS - 300)).toBeGreaterThan(1);
  });
});

test('nothing to try, nothing certain, everything certain', () => {
  const random = randomIntegers(1);
  expect(binomialDraw(random, 0, 0.5)).toBe(0);
  expect(binomialDraw(random, 10, 0)).toBe(0);
  expect(binomialDraw(random, 10, 1)).toBe(10);
});
