import { expect } from 'vitest';

/** Other software and this one round differently in the last digits; R prints fifteen. */
export const LAST_DIGITS = 1e-12;

/** A numerical derivative with a step of 1e-5 is exact to about this. */
export const NUMERICAL_DERIVATIVE = 1e-7;

/** The result, which must be an estimate. */
export function estimated<Result extends { readonly status: string }>(
  result: Result,
): Extract<Result, { readonly status: 'estimated' }> {
  if (!isEstimated(result)) throw new Error(`expected an estimate, got ${JSON.stringify(result)}`);
  return result;
}

/** Asserts that two numbers differ by no more than a part of their size, or absolutely below 1. */
export function expectClose(actual: number, expected: number, tolerance: number = LAST_DIGITS): void {
  const difference = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  expect(difference, `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Asserts that a number is the printed one to the decimals printed. */
export function expectPrinted(actual: number, printed: string): void {
  const decimals = printed.split('.')[1]?.length ?? 0;
  expect(Math.abs(actual - Number(printed)), `${actual} printed as ${printed}`).toBeLessThanOrEqual(
    0.5000001 * 10 ** -decimals,
  );
}

function isEstimated<Result extends { readonly status: string }>(
  result: Result,
): result is Extract<Result, { readonly status: 'estimated' }> {
  return result.status === 'estimated';
}
