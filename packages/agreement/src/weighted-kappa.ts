import type { WeightScheme } from './agreement-weights.ts';
import { chanceCorrected } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import { cohensChance } from './cohens-chance.ts';
import type { ConfusionTable } from './confusion-table.ts';
import type { ConfidenceOptions } from './interval.ts';

/**
 * Cohen's weighted kappa for ordered categories: a near miss counts less than a far one.
 *
 * With two categories it equals {@link cohensKappa}. Cohen (1968), doi:10.1037/h0026256; standard error by Fleiss,
 * Cohen and Everitt (1969), doi:10.1037/h0028106.
 *
 * @param table - The confusion table, categories in rank order.
 * @param weights - `linear` or `quadratic`.
 * @param options - The confidence of the interval.
 * @returns Weighted kappa, or why there is none.
 * @example
 * weightedKappa({ categories: [], counts: [] }, 'linear') // => { status: 'not_computable', reason: 'no_cases' }
 */
export function weightedKappa(
  table: ConfusionTable,
  weights: WeightScheme,
  options: ConfidenceOptions = {},
): Coefficient {
  return chanceCorrected(table, weights, cohensChance, options);
}
