import type { NotComputable } from './not-computable.ts';

/** How the limits of an interval were found. */
export type IntervalMethod =
  | 'wilson'
  | 'clopper_pearson'
  | 'analytic_normal'
  | 'jackknife_normal'
  | 'bootstrap_percentile';

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
      readonly method: 'clopper_pearson' | 'student_t' | 'tango_score';
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

/** Nearer to 0 or 1 a quantile would be infinite by rounding, and no data speak to such a coverage. */
const NEAREST_TO_CERTAINTY = 1e-9;

/**
 * Tells whether a confidence can be used.
 *
 * @param confidence - The coverage asked for.
 * @returns `true` between 0 and 1, at least 1e-9 away from both.
 * @example
 * isConfidence(0.95) // => true
 * @example
 * isConfidence(1) // => false
 */
export function isConfidence(confidence: number): boolean {
  return confidence >= NEAREST_TO_CERTAINTY && confidence <= 1 - NEAREST_TO_CERTAINTY;
}

/**
 * Cuts an interval at the ends of the range that its statistic can take.
 *
 * @param interval - The interval.
 * @param lowest - The least possible value.
 * @param highest - The greatest possible value.
 * @returns The interval within the range.
 * @example
 * clipped({ status: 'not_computable', reason: 'one_case' }, -1, 1) // => { status: 'not_computable', reason: 'one_case' }
 */
export function clipped(interval: Interval, lowest: number, highest: number): Interval {
  if (interval.status === 'not_computable') return interval;
  return { ...interval, lower: Math.max(lowest, interval.lower), upper: Math.min(highest, interval.upper) };
}
