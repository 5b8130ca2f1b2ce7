import { type ChanceModel, chanceCorrected, type Weight } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import type { ConfusionTable } from './confusion-table.ts';
import type { ConfidenceOptions } from './interval.ts';
import { sharedShares } from './shared-shares.ts';
import type { TableProportions } from './table-proportions.ts';

/**
 * Scott's pi: as Cohen's kappa, but chance is drawn from the shares of the categories of both raters together.
 *
 * Scott (1955), doi:10.1086/266577; standard error by Gwet (2008), doi:10.1348/000711006X126600.
 *
 * @param table - The confusion table.
 * @param options - The confidence of the interval.
 * @returns Pi, or why there is none.
 * @example
 * scottsPi({ categories: ['no', 'yes'], counts: [[7, 0], [0, 0]] }) // => { status: 'not_computable', reason: 'one_category' }
 */
export function scottsPi(table: ConfusionTable, options: ConfidenceOptions = {}): Coefficient {
  return chanceCorrected(table, 'identity', scottsChance, options);
}

function scottsChance(proportions: TableProportions, weight: Weight): ChanceModel {
  const shares = sharedShares(proportions);
  const expectedDisagreement = proportions.cells.reduce(
    (sum, { row, column }) => sum + weight(row, column) * (shares[row] ?? 0) * (shares[column] ?? 0),
    0,
  );
  // The expected disagreement is 1 less the sum of the squared shares.
  return { expectedDisagreement, slope: (row, column) => -(shares[row] ?? 0) - (shares[column] ?? 0) };
}
