import { type BootstrapInterval, type BootstrapOptions, bootstrap, type PointEstimate } from './bootstrap.ts';
import { notComputable } from './not-computable.ts';
import { orderedRatings } from './ordered-ratings.ts';
import type { RandomIntegers } from './random-integers.ts';
import type { RatingTable } from './rating-table.ts';

/**
 * The bootstrap interval of any statistic of a rating table; whole cases, with all their ratings, are drawn again.
 *
 * A seed stands for positions among the cases sorted by `caseId`, so the order of the ratings changes nothing, and
 * other names of the cases may.
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
  const ordered = orderedRatings(table);
  return bootstrap((random) => statistic(drawnRatings(ordered, random)), options);
}

function drawnRatings({ categories, raters, cases }: RatingTable, random: RandomIntegers): RatingTable {
  const positions = Uint32Array.from(cases, () => random(cases.length)).sort();
  return { categories, raters, cases: Array.from(positions).flatMap((position) => cases[position] ?? []) };
}
