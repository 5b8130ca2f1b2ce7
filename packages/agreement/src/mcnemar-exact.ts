import type { ConfusionTable } from './confusion-table.ts';
import { regularizedBeta } from './distributions/regularized-beta.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { tableProportions } from './table-proportions.ts';

/** Whether two raters use one of two categories equally often. */
export type McNemarExact =
  | {
      readonly status: 'estimated';
      /** Two-sided. */
      readonly pValue: number;
      /** Cases that only the reference put in the second category. */
      readonly onlyReferenceSecond: number;
      /** Cases that only the tool put in the second category. */
      readonly onlyToolSecond: number;
      readonly n: number;
    }
  | NotComputable;

/**
 * The exact test of McNemar: given how many cases are discordant, either direction is equally likely.
 *
 * McNemar (1947), doi:10.1007/BF02295996; binomial form with the smaller tail doubled.
 *
 * @param table - A confusion table of two categories.
 * @returns The test, or why there is none.
 * @example
 * mcnemarExact({ categories: ['no', 'yes'], counts: [[4, 0], [0, 3]] }) // => { status: 'not_computable', reason: 'no_discordant_cases' }
 * @example
 * mcnemarExact({ categories: ['no', 'yes'], counts: [[4, 1], [1, 3]] }) // => { status: 'estimated', pValue: 1, onlyReferenceSecond: 1, onlyToolSecond: 1, n: 9 }
 */
export function mcnemarExact(table: ConfusionTable): McNemarExact {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  if (proportions.size !== 2) return notComputable('not_two_categories');
  const [, onlyToolSecond = 0, onlyReferenceSecond = 0] = table.counts.flat();
  const discordant = onlyToolSecond + onlyReferenceSecond;
  if (discordant === 0) return notComputable('no_discordant_cases');
  const fewer = Math.min(onlyToolSecond, onlyReferenceSecond);
  // The lower tail of a binomial variable at one half, as an incomplete beta function (DLMF 8.17.5).
  const tail = regularizedBeta(0.5, discordant - fewer, fewer + 1);
  return {
    status: 'estimated',
    pValue: Math.min(1, 2 * tail),
    onlyReferenceSecond,
    onlyToolSecond,
    n: proportions.n,
  };
}
