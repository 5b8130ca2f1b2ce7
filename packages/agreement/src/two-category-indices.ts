import { brennanPrediger } from './brennan-prediger.ts';
import type { Coefficient } from './coefficient.ts';
import type { ConfusionTable } from './confusion-table.ts';
import type { ConfidenceOptions } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { tableProportions } from './table-proportions.ts';

/** What makes kappa low or high beside the agreement itself. */
export type PrevalenceAndBias =
  | {
      readonly status: 'estimated';
      /** Share of agreements on the first category less that on the second, from -1 to 1; 0 lowers kappa least. */
      readonly prevalenceIndex: number;
      /** Share of the first category in the reference less that in the tool, from -1 to 1. */
      readonly biasIndex: number;
      readonly n: number;
    }
  | NotComputable;

/**
 * The prevalence and the bias index of a table of two categories.
 *
 * Byrt, Bishop and Carlin (1993), doi:10.1016/0895-4356(93)90018-V.
 *
 * @param table - A confusion table of two categories.
 * @returns Both indices, or why there are none.
 * @example
 * prevalenceAndBias({ categories: ['no', 'yes'], counts: [[6, 1], [2, 1]] }) // => { status: 'estimated', prevalenceIndex: 0.5, biasIndex: -0.1, n: 10 }
 * @example
 * prevalenceAndBias({ categories: ['a', 'b', 'c'], counts: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] }) // => { status: 'not_computable', reason: 'not_two_categories' }
 */
export function prevalenceAndBias(table: ConfusionTable): PrevalenceAndBias {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  if (proportions.size !== 2) return notComputable('not_two_categories');
  const [bothFirst = 0, onlyReferenceFirst = 0, onlyToolFirst = 0, bothSecond = 0] = table.counts.flat();
  const { n } = proportions;
  return {
    status: 'estimated',
    prevalenceIndex: (bothFirst - bothSecond) / n,
    biasIndex: (onlyReferenceFirst - onlyToolFirst) / n,
    n,
  };
}

/**
 * The prevalence-adjusted bias-adjusted kappa: kappa as it would be with both indices at 0.
 *
 * For two categories it equals {@link brennanPrediger}. Byrt, Bishop and Carlin (1993), doi:10.1016/0895-4356(93)90018-V.
 *
 * @param table - A confusion table of two categories.
 * @param options - The confidence of the interval.
 * @returns PABAK, or why there is none.
 * @example
 * pabak({ categories: ['yes'], counts: [[3]] }) // => { status: 'not_computable', reason: 'not_two_categories' }
 */
export function pabak(table: ConfusionTable, options: ConfidenceOptions = {}): Coefficient {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  return proportions.size === 2 ? brennanPrediger(table, options) : notComputable('not_two_categories');
}
