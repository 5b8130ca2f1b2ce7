import { type BootstrapInterval, type BootstrapOptions, bootstrap, type PointEstimate } from './bootstrap.ts';
import { notComputable } from './not-computable.ts';
import type { RandomIntegers } from './random-integers.ts';
import type { RatingTable } from './rating-table.ts';

/**
 * The bootstrap interval of any statistic of a rating table; whole cases, with all their ratings, are drawn again.
 *
 * @param table - The ratings.
 * @param statistic - For example `fleissKappa`, or `(drawn) => krippendorffsAlpha(drawn, 'ordinal')`.
 * @param options - The seed is required.
 * @returns The interval, or why there is none.
 * @example
 * bootstrapRatings({ categories: ['no', 'yes'], raters: ['A', 'B'], cases: [] }, fleissKappa, { seed: 1 }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function bootstrapRatings(
  table: RatingTable,
  statistic: (drawn: RatingTable) => PointEstimate,
  options: BootstrapOptions,
): BootstrapInterval {
  if (table.cases.length === 0) return notComputable('no_cases');
  return bootstrap((random) => statistic(drawnRatings(table, random)), options);
}

function drawnRatings(table: RatingTable, random: RandomIntegers): RatingTable {
  const cases = table.cases.flatMap(() => {
    const drawn = table.cases[random(table.cases.length)];
    return drawn === undefined ? [] : [drawn];
  });
  return { ...table, cases };
}
