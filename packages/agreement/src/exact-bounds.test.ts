import { expect, test } from 'vitest';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { lowerBoundExact, upperBoundExact } from './exact-bounds.ts';
import { rValues, softwareValues } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';

test('the exact interval equals that of R at 90, 95 and 99 %', () => {
  for (const { successes, n, confidence, clopperPearson } of rValues.proportions) {
    const { lower, upper } = estimated(clopperPearsonInterval(successes, n, confidence));
    expectClose(lower, Number(clopperPearson[0]));
    expectClose(upper, Number(clopperPearson[1]));
  }
});

test('the exact interval equals that of statsmodels', () => {
  for (const { successes, n, clopperPearson } of softwareValues.proportions) {
    const { lower, upper } = estimated(clopperPearsonInterval(successes, n, 0.95));
    // statsmodels gives NaN, not 0, for the lower limit of no success in some versions; this one gives 0.
    expectClose(lower, Number(clopperPearson[0]));
    expectClose(upper, Number(clopperPearson[1]));
  }
});

test('the one-sided bounds equal those of R', () => {
  for (const { successes, n, confidence, upperBound, lowerBound } of rValues.proportions) {
    expectClose(estimated(upperBoundExact(successes, n, confidence)).bound, upperBound);
    expectClose(estimated(lowerBoundExact(successes, n, confidence)).bound, lowerBound);
  }
});

test('no error in n cases does not bound the error rate at 0', () => {
  expectClose(estimated(upperBoundExact(0, 47, 0.95)).bound, 1 - 0.05 ** (1 / 47));
});

test('one case bounds the error rate at 95 %', () => {
  expectClose(estimated(upperBoundExact(0, 1, 0.95)).bound, 0.95);
});

test.each([
  [-1, 5, 0.95, 'invalid_counts'],
  [6, 5, 0.95, 'invalid_counts'],
  [0.5, 5, 0.95, 'invalid_counts'],
  [Number.NaN, 5, 0.95, 'invalid_counts'],
  [0, Number.POSITIVE_INFINITY, 0.95, 'invalid_counts'],
  [1, 5, 0, 'invalid_confidence'],
  [1, 5, 1, 'invalid_confidence'],
  [1, 5, Number.NaN, 'invalid_confidence'],
  [1, 5, 1e-10, 'invalid_confidence'],
  [1, 5, 1 - 1e-10, 'invalid_confidence'],
  [0, 0, 0.95, 'no_cases'],
])('%f of %f at %f is not computable: %s', (successes, n, confidence, reason) => {
  const absent = { status: 'not_computable', reason };
  expect(upperBoundExact(successes, n, confidence)).toEqual(absent);
  expect(lowerBoundExact(successes, n, confidence)).toEqual(absent);
  expect(clopperPearsonInterval(successes, n, confidence)).toEqual(absent);
});
