import { betaQuantile } from './distributions/beta-quantile.ts';
import type { Bound } from './interval.ts';
import { checkProportion } from './proportion-input.ts';

/**
 * The exact upper bound of a proportion: the largest true proportion that still gives so few successes
 * with a probability of 1 - confidence.
 *
 * @param successes - Cases counted, a whole number from 0 to `n`.
 * @param n - All cases, a whole number.
 * @param confidence - One-sided coverage, between 0 and 1.
 * @returns The bound, or why there is none. It is above 0 when nothing was counted.
 * @example
 * upperBoundExact(0, 0, 0.95) // => { status: 'not_computable', reason: 'no_cases' }
 * @example
 * upperBoundExact(5, 5, 0.95) // => { status: 'estimated', bound: 1, side: 'upper', confidence: 0.95, method: 'clopper_pearson' }
 */
export function upperBoundExact(successes: number, n: number, confidence: number): Bound {
  const input = checkProportion(successes, n, confidence);
  if (input.status === 'not_computable') return input;
  const bound = successes === n ? 1 : betaQuantile(confidence, successes + 1, n - successes);
  return { status: 'estimated', bound, side: 'upper', confidence, method: 'clopper_pearson' };
}

/**
 * The exact lower bound of a proportion: the smallest true proportion that still gives so many successes
 * with a probability of 1 - confidence.
 *
 * @param successes - Cases counted, a whole number from 0 to `n`.
 * @param n - All cases, a whole number.
 * @param confidence - One-sided coverage, between 0 and 1.
 * @returns The bound, or why there is none.
 * @example
 * lowerBoundExact(0, 5, 0.95) // => { status: 'estimated', bound: 0, side: 'lower', confidence: 0.95, method: 'clopper_pearson' }
 */
export function lowerBoundExact(successes: number, n: number, confidence: number): Bound {
  const input = checkProportion(successes, n, confidence);
  if (input.status === 'not_computable') return input;
  const bound = successes === 0 ? 0 : betaQuantile(1 - confidence, successes, n - successes + 1);
  return { status: 'estimated', bound, side: 'lower', confidence, method: 'clopper_pearson' };
}
