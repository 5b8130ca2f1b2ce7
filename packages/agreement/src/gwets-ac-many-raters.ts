import type { WeightScheme } from './agreement-weights.ts';
import { meanShares, sharesOfCase } from './category-shares.ts';
import type { Coefficient } from './coefficient.ts';
import { gwetsFactor } from './gwets-chance.ts';
import type { ConfidenceOptions } from './interval.ts';
import { type ManyRaterChance, manyRaterCoefficient } from './many-raters.ts';
import type { RatingPositions } from './rating-positions.ts';
import type { RatingTable } from './rating-table.ts';

/**
 * Gwet's AC1 for two or more raters and missing ratings.
 *
 * Gwet (2008), doi:10.1348/000711006X126600.
 *
 * @param table - The ratings; every declared category counts, used or not.
 * @param options - The confidence of the interval.
 * @returns AC1, or why there is none.
 * @example
 * gwetsAc1ManyRaters({ categories: ['no', 'yes'], raters: ['A'], cases: [{ caseId: '1', ratings: { A: 'no' } }] }) // => { status: 'not_computable', reason: 'no_paired_ratings' }
 */
export function gwetsAc1ManyRaters(table: RatingTable, options: ConfidenceOptions = {}): Coefficient {
  return manyRaterCoefficient(table, 'identity', gwetsChance('identity'), options);
}

/**
 * Gwet's AC2 for two or more raters and missing ratings.
 *
 * Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, ISBN 978-0970806284.
 *
 * @param table - The ratings, categories in rank order; every declared category counts, used or not.
 * @param weights - `linear` or `quadratic`.
 * @param options - The confidence of the interval.
 * @returns AC2, or why there is none.
 * @example
 * gwetsAc2ManyRaters({ categories: ['no', 'yes'], raters: [], cases: [] }, 'linear') // => { status: 'not_computable', reason: 'no_cases' }
 */
export function gwetsAc2ManyRaters(
  table: RatingTable,
  weights: WeightScheme,
  options: ConfidenceOptions = {},
): Coefficient {
  return manyRaterCoefficient(table, weights, gwetsChance(weights), options);
}

function gwetsChance(scheme: WeightScheme | 'identity'): (positions: RatingPositions) => ManyRaterChance {
  return (positions) => {
    if (positions.size < 2) return { expectedDisagreement: 0, contribution: () => 0 };
    const factor = gwetsFactor(positions.size, scheme);
    const shares = meanShares(positions);
    const agreement = (ofCase: readonly number[]) =>
      factor * ofCase.reduce((sum, share, position) => sum + share * (1 - (shares[position] ?? 0)), 0);
    return {
      expectedDisagreement: 1 - agreement(shares),
      contribution: (markedCase) => 1 - agreement(sharesOfCase(markedCase)),
    };
  };
}
