import { expect, test } from 'vitest';
import { rValues, softwareValues } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { wilsonInterval } from './wilson-interval.ts';

test("the interval equals R's prop.test without correction at 90, 95 and 99 %", () => {
  for (const { successes, n, confidence, wilson } of rValues.proportions) {
    const { lower, upper } = estimated(wilsonInterval(successes, n, confidence));
    expectClose(lower, Number(wilson[0]));
    expectClose(upper, Number(wilson[1]));
  }
});

test('the interval equals that of statsmodels', () => {
  for (const { successes, n, wilson } of softwareValues.proportions) {
    const { lower, upper } = estimated(wilsonInterval(successes, n, 0.95));
    expectClose(lower, Number(wilson[0]));
    expectClose(upper, Number(wilson[1]));
  }
});

test('the lower limit of no success is exactly 0 and the upper limit of nothing but successes exactly 1', () => {
  expect(estimated(wilsonInterval(0, 7, 0.95)).lower).toBe(0);
  expect(estimated(wilsonInterval(7, 7, 0.95)).upper).toBe(1);
});

test('a confidence of 95 instead of 0.95 is not computable', () => {
  expect(wilsonInterval(3, 7, 95)).toEqual({ status: 'not_computable', reason: 'invalid_confidence' });
});
