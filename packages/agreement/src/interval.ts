import type { NotComputable } from './not-computable.ts';

/** How the limits of an interval were found. */
export type IntervalMethod = 'wilson' | 'clopper_pearson' | 'analytic_normal' | 'bootstrap_percentile';

/** A two-sided confidence interval, or why there is none. */
export type Interval =
  | {
      readonly status: 'estimated';
      readonly lower: number;
      readonly upper: number;
      /** Two-sided coverage, between 0 and 1. */
      readonly confidence: number;
      readonly method: IntervalMethod;
    }
  | NotComputable;

/** A one-sided confidence bound, or why there is none. */
export type Bound =
  | {
      readonly status: 'estimated';
      readonly bound: number;
      readonly side: 'lower' | 'upper';
      /** One-sided coverage, between 0 and 1. */
      readonly confidence: number;
      readonly method: 'clopper_pearson';
    }
  | NotComputable;

/** The confidence of every interval, unless the caller says otherwise. */
export type ConfidenceOptions = {
  /**
   * Coverage, between 0 and 1.
   *
   * @defaultValue 0.95
   */
  readonly confidence?: number;
};

/** The customary 95 %. */
export const DEFAULT_CONFIDENCE = 0.95;

/**
 * Tells whether a confidence can be used.
 *
 * @param confidence - The coverage asked for.
 * @returns `true` strictly between 0 and 1.
 * @example
 * isConfidence(0.95) // => true
 * @example
 * isConfidence(1) // => false
 */
export function isConfidence(confidence: number): boolean {
  return confidence > 0 && confidence < 1;
}
