import { expect, test } from 'vitest';
import { rValues } from '../testing/fixtures.ts';
import { betaQuantile } from './beta-quantile.ts';
import { binomialDensity } from './binomial-density.ts';
import { chiSquareTail } from './chi-square-tail.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { regularizedBeta } from './regularized-beta.ts';
import { studentLowerTail, studentQuantile } from './student-t.ts';

/** Agreement with R asked for, relative to the value, also in far tails. */
const RELATIVE = 1e-10;

/** Below this R itself prints fewer digits than the tolerance asks for. */
const SMALLEST = 1e-290;

type Point = { readonly arguments: readonly number[]; readonly value: number };

function expectGrid(grid: readonly Point[], distribution: (first: number, second: number, third: number) => number) {
  for (const { arguments: point, value } of grid) {
    const [first = 0, second = 0, third = 0] = point;
    const error = Math.abs(distribution(first, second, third) - value);
    expect(error, `at ${point.join(', ')}`).toBeLessThanOrEqual(RELATIVE * Math.max(Math.abs(value), SMALLEST));
  }
}

test('the normal quantile equals that of R, out to probabilities of 1e-300', () => {
  expectGrid(rValues.distributions.normalQuantile, normalQuantile);
});

test('the logarithm of the gamma function equals that of R', () => {
  expectGrid(
    rValues.distributions.logGamma.map(({ arguments: [at], value }) => ({ arguments: [Number(at)], value: value + 1 })),
    (at) => logGamma(at) + 1,
  );
});

test('the incomplete beta function equals that of R', () => {
  expectGrid(rValues.distributions.regularizedBeta, regularizedBeta);
});

test('the beta quantile equals that of R', () => {
  expectGrid(rValues.distributions.betaQuantile, betaQuantile);
});

test('the chi-square tail equals that of R', () => {
  expectGrid(rValues.distributions.chiSquareTail, chiSquareTail);
});

test("Student's lower tail and quantile equal those of R", () => {
  expectGrid(rValues.distributions.studentLowerTail, studentLowerTail);
  expectGrid(rValues.distributions.studentQuantile, studentQuantile);
});

test('the incomplete beta function is 0 and 1 at its ends', () => {
  expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
});

test('the binomial density equals the product of its factors', () => {
  expect(binomialDensity(2, 3, 0.4)).toBeCloseTo(10 * 0.4 ** 2 * 0.6 ** 3, 14);
});
