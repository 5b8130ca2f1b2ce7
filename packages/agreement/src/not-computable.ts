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
  /** Successes or trials are not whole numbers with 0 <= successes <= trials, or too many errors are allowed. */
  | 'invalid_counts'
  /** The confidence is not between 0 and 1, or nearer than 1e-9 to one of them. */
  | 'invalid_confidence'
  /** A rating names a rater or a category that the table does not declare. */
  | 'invalid_ratings'
  /** The seed is not a whole number, or there are fewer than 100 resamples. */
  | 'invalid_resampling'
  /** The margin is not strictly between 0 and 1, or an error rate that a study must rule out is below 1e-6. */
  | 'invalid_margin'
  /** The statistic is defined for two categories only. */
  | 'not_two_categories'
  /** Both gave the same category in every case: there is no direction to test. */
  | 'no_discordant_cases'
  /** No case was rated by two raters who must be compared. */
  | 'no_paired_ratings'
  /** Leaving out a case, or drawing cases again, gives a table on which the statistic does not exist. */
  | 'degenerate_resample'
  /** The tool is not among the raters, or fewer than two experts are. */
  | 'too_few_raters'
  /** Fewer cases than the test asks for. */
  | 'too_few_cases'
  /** The experts never agree, so nothing can be measured against their agreement. */
  | 'no_expert_agreement';

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
