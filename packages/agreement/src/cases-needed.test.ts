import { expect, test } from 'vitest';
import { casesForUpperBound } from './cases-needed.ts';
import { upperBoundExact } from './exact-bounds.ts';
import { softwareValues } from './testing/fixtures.ts';
import { estimated } from './testing/matchers.ts';

test.each(softwareValues.casesNeeded)(
  'a bound of $bound with $allowedErrors errors at $confidence needs $cases cases, as counted up with scipy',
  ({ bound, allowedErrors, confidence, cases }) => {
    expect(casesForUpperBound(bound, { allowedErrors, confidence })).toEqual({ status: 'estimated', cases });
  },
);

test('the number suffices for the exact bound, and one case fewer does not', () => {
  const { cases } = estimated(casesForUpperBound(0.02, { allowedErrors: 2 }));
  expect(estimated(upperBoundExact(2, cases, 0.95)).bound).toBeLessThanOrEqual(0.02);
  expect(estimated(upperBoundExact(2, cases - 1, 0.95)).bound).toBeGreaterThan(0.02);
});

test.each([
  [0, {}, 'invalid_margin'],
  [1e-10, {}, 'invalid_margin'],
  [1, {}, 'invalid_margin'],
  [Number.NaN, {}, 'invalid_margin'],
  [0.1, { confidence: 1 }, 'invalid_confidence'],
  [0.1, { allowedErrors: -1 }, 'invalid_counts'],
  [0.1, { allowedErrors: 0.5 }, 'invalid_counts'],
])('a bound of %f with %o is refused: %s', (bound, options, reason) => {
  expect(casesForUpperBound(bound, options)).toEqual({ status: 'not_computable', reason });
});
