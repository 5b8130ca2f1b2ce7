import { meanShares, sharesOfCase } from './category-shares.ts';
import type { Weight } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import type { ConfidenceOptions } from './interval.ts';
import { type ManyRaterChance, manyRaterCoefficient } from './many-raters.ts';
import type { RatingPositions } from './rating-positions.ts';
import type { RatingTable } from './rating-table.ts';

/**
 * Fleiss' kappa: Scott's pi for two or more raters, who need not be the same ones for each case.
 *
 * Fleiss (1971), doi:10.1037/h0031619; for missing ratings and the standard error Gwet (2008),
 * doi:10.1348/000711006X126600.
 *
 * @param table - The ratings.
 * @param options - The confidence of the interval.
 * @returns Kappa, or why there is none.
 * @example
 * fleissKappa({ categories: ['no', 'yes'], raters: ['A', 'B'], cases: [] }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function fleissKappa(table: RatingTable, options: ConfidenceOptions = {}): Coefficient {
  return manyRaterCoefficient(table, 'identity', fleissChance, options);
}

function fleissChance(positions: RatingPositions, weight: Weight): ManyRaterChance {
  const shares = meanShares(positions);
  const disagreement = (others: readonly number[]) =>
    shares.reduce(
      (sum, share, row) => sum + others.reduce((part, other, column) => part + share * other * weight(row, column), 0),
      0,
    );
  return {
    expectedDisagreement: disagreement(shares),
    contribution: (markedCase) => disagreement(sharesOfCase(markedCase)),
  };
}
