/** Why a statistic or an interval does not exist for these data. */
export type NotComputableReason =
  /** There is no case to count. */
  | 'no_cases'
  /** One case has no sampling variance. */
  | 'one_case'
  /** Every rating is in one category, so chance alone explains the agreement. */
  | 'one_category'
  /** The variance formula gives 0: an interval of no width would claim a certainty that few cases cannot give. */
  | 'zero_variance'
  /** The table is not square, has repeated categories, or holds a count that is not a whole number of 0 or more. */
  | 'invalid_table'
  /** Successes or trials are not whole numbers with 0 <= successes <= trials. */
  | 'invalid_counts'
  /** The confidence is not strictly between 0 and 1. */
  | 'invalid_confidence';

/** A stated absence: no number is given, and the reason is a code. */
export type NotComputable = {
  readonly status: 'not_computable';
  readonly reason: NotComputableReason;
};

/**
 * States that a value does not exist, and why.
 *
 * @param reason - The code of the reason.
 * @returns The absent result.
 * @example
 * notComputable('no_cases') // => { status: 'not_computable', reason: 'no_cases' }
 */
export function notComputable(reason: NotComputableReason): NotComputable {
  return { status: 'not_computable', reason };
}
