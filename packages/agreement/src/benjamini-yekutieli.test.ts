import { expect, test } from 'vitest';
import { benjaminiYekutieli } from './benjamini-yekutieli.ts';

// With two tests the thresholds are 0.05 / 1.5 / 2 = 0.01667 and 0.05 / 1.5 = 0.03333.

test('a value at its threshold is rejected, one above it is not', () => {
  expect(benjaminiYekutieli([0.05 / 1.5 / 2, 0.9], 0.05)).toEqual([true, false]);
  expect(benjaminiYekutieli([0.0167, 0.9], 0.05)).toEqual([false, false]);
});

test('a small value pulls in one that would fail alone', () => {
  expect(benjaminiYekutieli([0.033, 0.032], 0.05)).toEqual([true, true]);
});
