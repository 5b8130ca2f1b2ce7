import type { WeightScheme } from './agreement-weights.ts';
import { type ChanceModel, chanceCorrected } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { gwetsFactor } from './gwets-chance.ts';
import type { ConfidenceOptions } from './interval.ts';
import { sharedShares } from './shared-shares.ts';
import type { TableProportions } from './table-proportions.ts';

/**
 * Gwet's AC1: agreement beyond chance that does not collapse when one category prevails.
 *
 * With one category used by both it is 1, without an interval. Gwet (2008), doi:10.1348/000711006X126600.
 *
 * @param table - The confusion table; every declared category counts, used or not.
 * @param options - The confidence of the interval.
 * @returns AC1, or why there is none.
 * @example
 * gwetsAc1({ categories: ['yes'], counts: [[7]] }) // => { status: 'not_computable', reason: 'one_category' }
 */
export function gwetsAc1(table: ConfusionTable, options: ConfidenceOptions = {}): Coefficient {
  return chanceCorrected(table, 'identity', gwetsChance('identity'), options);
}

/**
 * Gwet's AC2: AC1 with weights, for ordered categories.
 *
 * Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, ISBN 978-0970806284.
 *
 * @param table - The confusion table, categories in rank order; every declared category counts, used or not.
 * @param weights - `linear` or `quadratic`.
 * @param options - The confidence of the interval.
 * @returns AC2, or why there is none.
 * @example
 * gwetsAc2({ categories: [], counts: [] }, 'linear') // => { status: 'not_computable', reason: 'no_cases' }
 */
export function gwetsAc2(table: ConfusionTable, weights: WeightScheme, options: ConfidenceOptions = {}): Coefficient {
  return chanceCorrected(table, weights, gwetsChance(weights), options);
}

function gwetsChance(scheme: WeightScheme | 'identity'): (proportions: TableProportions) => ChanceModel {
  return (proportions) => {
    if (proportions.size < 2) return { expectedDisagreement: 0, slope: () => 0 };
    const factor = gwetsFactor(proportions.size, scheme);
    const shares = sharedShares(proportions);
    const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0);
    return {
      expectedDisagreement: 1 - factor * spread,
      slope: (row, column) => factor * ((shares[row] ?? 0) + (shares[column] ?? 0) - 1),
    };
  };
}
