import { normalQuantile } from './distributions/normal-quantile.ts';
import { type Interval, isConfidence } from './interval.ts';
import { notComputable } from './not-computable.ts';

/** A spread below this is a rounding error. */
const ZERO_STANDARD_ERROR = 1e-12;

/**
 * The normal interval of a statistic, its standard error from leaving out each case in turn.
 *
 * Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 11, ISBN 978-0412042317.
 *
 * @param estimate - The statistic of all cases.
 * @param withoutEach - The statistic without each case; not finite where it does not exist.
 * @param confidence - Two-sided coverage, between 0 and 1.
 * @returns The interval, or why there is none.
 * @example
 * jackknifeInterval(1, [1, 1, 1], 0.95) // => { status: 'not_computable', reason: 'zero_variance' }
 * @example
 * jackknifeInterval(0, [], 0.95) // => { status: 'not_computable', reason: 'one_case' }
 */
export function jackknifeInterval(estimate: number, withoutEach: readonly number[], confidence: number): Interval {
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const n = withoutEach.length;
  if (n < 2) return notComputable('one_case');
  if (!withoutEach.every(Number.isFinite)) return notComputable('degenerate_resample');
  const mean = withoutEach.reduce((sum, value) => sum + value, 0) / n;
  const squares = withoutEach.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  // Sets without one case are almost alike; the factor restores the spread of independent samples.
  const standardError = Math.sqrt(((n - 1) / n) * squares);
  if (standardError < ZERO_STANDARD_ERROR) return notComputable('zero_variance');
  const halfWidth = normalQuantile((1 + confidence) / 2) * standardError;
  const [lower, upper] = [estimate - halfWidth, estimate + halfWidth];
  return { status: 'estimated', lower, upper, confidence, method: 'jackknife_normal' };
}
