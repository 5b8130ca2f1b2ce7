import { lowerBoundExact, upperBoundExact } from './exact-bounds.ts';
import type { Interval } from './interval.ts';
import { checkProportion } from './proportion-input.ts';

/**
 * The exact interval of a proportion: two one-sided exact bounds, each with half of the error.
 *
 * Its coverage is never below the one stated. Clopper and Pearson (1934), Biometrika 26:404-413, doi:10.1093/biomet/26.4.404.
 *
 * @param successes - Cases counted, a whole number from 0 to `n`.
 * @param n - All cases, a whole number.
 * @param confidence - Two-sided coverage, between 0 and 1.
 * @returns The interval, or why there is none.
 * @example
 * clopperPearsonInterval(1, 0, 0.95) // => { status: 'not_computable', reason: 'invalid_counts' }
 */
export function clopperPearsonInterval(successes: number, n: number, confidence: number): Interval {
  const input = checkProportion(successes, n, confidence);
  if (input.status === 'not_computable') return input;
  const oneSided = (1 + confidence) / 2;
  const lower = lowerBoundExact(successes, n, oneSided);
  if (lower.status === 'not_computable') return lower;
  const upper = upperBoundExact(successes, n, oneSided);
  if (upper.status === 'not_computable') return upper;
  return { status: 'estimated', lower: lower.bound, upper: upper.bound, confidence, method: 'clopper_pearson' };
}
