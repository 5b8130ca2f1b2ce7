import { normalQuantile } from './distributions/normal-quantile.ts';
import type { Interval } from './interval.ts';
import { checkProportion } from './proportion-input.ts';

/**
 * The score interval of a proportion, without continuity correction.
 *
 * Its coverage is close to the one stated also for few cases and for proportions near 0 or 1.
 * Wilson (1927), J Am Stat Assoc 22:209-212, doi:10.1080/01621459.1927.10502953.
 *
 * @param successes - Cases counted, a whole number from 0 to `n`.
 * @param n - All cases, a whole number.
 * @param confidence - Two-sided coverage, between 0 and 1.
 * @returns The interval, or why there is none.
 * @example
 * wilsonInterval(0, 0, 0.95) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  const input = checkProportion(successes, n, confidence);
  if (input.status === 'not_computable') return input;
  const z = normalQuantile((1 + confidence) / 2);
  const centre = (successes + z ** 2 / 2) / (n + z ** 2);
  const halfWidth = (z / (n + z ** 2)) * Math.sqrt((successes * (n - successes)) / n + z ** 2 / 4);
  // At 0 and at n the limit is exactly 0 or 1; the subtraction would leave a rounding error.
  const lower = successes === 0 ? 0 : centre - halfWidth;
  const upper = successes === n ? 1 : centre + halfWidth;
  return { status: 'estimated', lower, upper, confidence, method: 'wilson' };
}
