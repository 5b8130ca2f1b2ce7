import { isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';

/**
 * Checks the three numbers of a binomial proportion.
 *
 * @param successes - Cases counted, a whole number from 0 to `n`.
 * @param n - All cases, a whole number.
 * @param confidence - Coverage, between 0 and 1.
 * @returns What stands in the way, or `{ status: 'valid' }`.
 * @example
 * checkProportion(3, 2, 0.95) // => { status: 'not_computable', reason: 'invalid_counts' }
 */
export function checkProportion(
  successes: number,
  n: number,
  confidence: number,
): { readonly status: 'valid' } | NotComputable {
  const whole = Number.isSafeInteger(successes) && Number.isSafeInteger(n);
  if (!whole || successes < 0 || successes > n) return notComputable('invalid_counts');
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  return n === 0 ? notComputable('no_cases') : { status: 'valid' };
}
