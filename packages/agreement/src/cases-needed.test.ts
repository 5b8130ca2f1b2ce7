import { expect, test } from 'vitest';
import { casesForUpperBound } from './cases-needed.ts';
import { upperBoundExact } from './exact-bounds.ts';
import { rValues, softwareValues } from './testing/fixtures.ts';
import { estimated } from './testing/matchers.ts';

test.each(softwareValues.casesNeeded)(
  'a bound of $bound with $allowedErrors errors at $confidence needs $cases cases, as counted up with scipy',
  ({ bound, allowedErrors, confidence, cases }) => {
    expect(casesForUpperBound(bound, { allowedErrors, confidence })).toEqual({ status: 'estimated', cases });
  },
);

/** Below a thousand million cases the numbers are equal; beyond, R and this package round the probability otherwise. */
const RELATIVE = 1e-10;

test.each(rValues.casesNeeded)(
  'a bound of $bound with $allowedErrors errors at $confidence needs $cases cases, as with R',
  ({ bound, allowedErrors, confidence, cases }) => {
    const found = estimated(casesForUpperBound(bound, { allowedErrors, confidence })).cases;
    expect(Math.abs(found - cases)).toBeLessThanOrEqual(cases < 1e9 ? 0 : RELATIVE * cases);
  },
);

test('a study needs more cases than the errors it allows, even for a bound near 1 or no confidence', () => {
  expect(casesForUpperBound(0.999_999, { allowedErrors: 5 })).toEqual({ status: 'estimated', cases: 6 });
  expect(casesForUpperBound(0.5, { confidence: 1e-9 })).toEqual({ status: 'estimated', cases: 1 });
});

test('the number suffices for the exact bound, and one case fewer does not', () => {
  const { cases } = estimated(casesForUpperBound(0.02, { allowedErrors: 2 }));
  expect(estimated(upperBoundExact(2, cases, 0.95)).bound).toBeLessThanOrEqual(0.02);
  expect(estimated(upperBoundExact(2, cases - 1, 0.95)).bound).toBeGreaterThan(0.02);
});

test.each([
  [0, {}, 'invalid_margin'],
  [0.9e-6, {}, 'invalid_margin'],
  [1, {}, 'invalid_margin'],
  [-0.1, {}, 'invalid_margin'],
  [Number.POSITIVE_INFINITY, {}, 'invalid_margin'],
  [Number.NaN, {}, 'invalid_margin'],
  [0.1, { confidence: 1 }, 'invalid_confidence'],
  [0.1, { allowedErrors: -1 }, 'invalid_counts'],
  [0.1, { allowedErrors: 0.5 }, 'invalid_counts'],
  [0.1, { allowedErrors: Number.NaN }, 'invalid_counts'],
  [0.1, { allowedErrors: Number.POSITIVE_INFINITY }, 'invalid_counts'],
  [0.1, { allowedErrors: 1_000_001 }, 'invalid_counts'],
  [0.1, { allowedErrors: Number.MAX_SAFE_INTEGER }, 'invalid_counts'],
  [0.1, { confidence: 0 }, 'invalid_confidence'],
  [0.1, { confidence: Number.NaN }, 'invalid_confidence'],
])('a bound of %f with %o is refused: %s', (bound, options, reason) => {
  expect(casesForUpperBound(bound, options)).toEqual({ status: 'not_computable', reason });
});
