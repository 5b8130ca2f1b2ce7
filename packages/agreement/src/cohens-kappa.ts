import type { PointEstimate } from './bootstrap.ts';
import { chanceCorrected, chanceCorrectedEstimate } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import { cohensChance } from './cohens-chance.ts';
import type { ConfusionTable } from './confusion-table.ts';
import type { ConfidenceOptions } from './interval.ts';

/**
 * Cohen's kappa: agreement of two raters beyond what their own shares of the categories give by chance.
 *
 * Low when one category prevails, even with high observed agreement: print it with {@link observedAgreement},
 * the prevalence index and AC1. Cohen (1960), doi:10.1177/001316446002000104; standard error by Fleiss, Cohen and
 * Everitt (1969), doi:10.1037/h0028106.
 *
 * @param table - The confusion table.
 * @param options - The confidence of the interval.
 * @returns Kappa, or why there is none.
 * @example
 * cohensKappa({ categories: ['no', 'yes'], counts: [[7, 0], [0, 0]] }) // => { status: 'not_computable', reason: 'one_category' }
 */
export function cohensKappa(table: ConfusionTable, options: ConfidenceOptions = {}): Coefficient {
  return chanceCorrected(table, 'identity', cohensChance, options);
}

/**
 * Cohen's kappa alone, without standard error and interval: the statistic for a bootstrap, which asks for it thousands of times.
 *
 * @param table - The confusion table.
 * @returns The same estimate as that of {@link cohensKappa}, or why there is none.
 * @example
 * cohensKappaEstimate({ categories: ['no', 'yes'], counts: [[7, 0], [0, 0]] }) // => { status: 'not_computable', reason: 'one_category' }
 * @example
 * cohensKappaEstimate({ categories: ['no', 'yes'], counts: [[4, 0], [0, 4]] }) // => { status: 'estimated', estimate: 1 }
 */
export function cohensKappaEstimate(table: ConfusionTable): PointEstimate {
  return chanceCorrectedEstimate(table, 'identity', cohensChance);
}
