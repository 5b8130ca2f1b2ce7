import { normalQuantile } from './distributions/normal-quantile.ts';
import { clipped, type Interval, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';

/** A coefficient of agreement beyond chance, or why there is none. */
export type Coefficient =
  | {
      readonly status: 'estimated';
      /** 1 is perfect agreement, 0 is what chance gives; negative is less. Below -1: AC2, and Fleiss' and Conger's with single ratings. */
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

/** The two disagreements that make a coefficient, and its precision. */
export type Disagreements = {
  readonly observed: number;
  /** Above 0. */
  readonly expected: number;
  readonly standardError: number;
  readonly n: number;
};

/**
 * The coefficient 1 - observed / expected disagreement, with its interval.
 *
 * @param disagreements - What was seen and what chance gives.
 * @param confidence - Two-sided coverage, between 0 and 1.
 * @returns The coefficient.
 * @example
 * coefficientOf({ observed: 0.25, expected: 0.5, standardError: 0, n: 8 }, 0.95) // => { status: 'estimated', estimate: 0.5, observedAgreement: 0.75, expectedAgreement: 0.5, standardError: 0, interval: { status: 'not_computable', reason: 'zero_variance' }, n: 8 }
 */
export function coefficientOf(
  { observed, expected, standardError, n }: Disagreements,
  confidence: number,
): Extract<Coefficient, { readonly status: 'estimated' }> {
  const estimate = 1 - observed / expected;
  return {
    status: 'estimated',
    estimate,
    observedAgreement: 1 - observed,
    expectedAgreement: 1 - expected,
    standardError,
    interval: normalInterval(estimate, standardError, n, confidence),
    n,
  };
}

/**
 * The normal interval of a coefficient, cut at 1. It is not cut below: AC2 can be less than -1, and the kappas of Fleiss
 * and Conger where cases have a single rating.
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
  return clipped(
    { status: 'estimated', lower, upper, confidence, method: 'analytic_normal' },
    Number.NEGATIVE_INFINITY,
    1,
  );
}
