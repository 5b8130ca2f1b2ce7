import { normalQuantile } from './distributions/normal-quantile.ts';
import { clipped, type Interval, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';

/** A coefficient of agreement beyond chance, or why there is none. */
export type Coefficient =
  | {
      readonly status: 'estimated';
      /** 1 is perfect agreement, 0 is what chance gives; it may be negative. */
      readonly estimate: number;
      /** Agreement seen, weighted if the coefficient is. */
      readonly observedAgreement: number;
      /** Agreement expected by chance, weighted if the coefficient is. */
      readonly expectedAgreement: number;
      /** 0 when the variance formula gives 0; the interval then does not exist. */
      readonly standardError: number;
      readonly interval: Interval;
      readonly n: number;
    }
  | NotComputable;

/** A standard error below this is a rounding error: a true one would need more than 1e20 cases. */
const ZERO_STANDARD_ERROR = 1e-12;

/**
 * The normal interval of a coefficient, cut at -1 and 1.
 *
 * @param estimate - The coefficient.
 * @param standardError - Its standard error.
 * @param n - How many cases there are.
 * @param confidence - Two-sided coverage, between 0 and 1.
 * @returns The interval, or why there is none.
 * @example
 * normalInterval(1, 0, 20, 0.95) // => { status: 'not_computable', reason: 'zero_variance' }
 */
export function normalInterval(estimate: number, standardError: number, n: number, confidence: number): Interval {
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  if (n === 1) return notComputable('one_case');
  if (standardError < ZERO_STANDARD_ERROR) return notComputable('zero_variance');
  const halfWidth = normalQuantile((1 + confidence) / 2) * standardError;
  const [lower, upper] = [estimate - halfWidth, estimate + halfWidth];
  return clipped({ status: 'estimated', lower, upper, confidence, method: 'analytic_normal' }, -1, 1);
}
