import { type ChiSquareTest, chiSquareTest } from './chi-square-test.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { tableProportions } from './table-proportions.ts';

/**
 * Bowker's test of symmetry: whether each confusion is as frequent as its reverse.
 *
 * A pair of categories that is never confused says nothing and takes no degree of freedom.
 * Bowker (1948), doi:10.1080/01621459.1948.10483284.
 *
 * @param table - The confusion table.
 * @returns The test, or why there is none.
 * @example
 * bowker({ categories: ['no', 'yes'], counts: [[4, 0], [0, 3]] }) // => { status: 'not_computable', reason: 'no_discordant_cases' }
 */
export function bowker(table: ConfusionTable): ChiSquareTest {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  const confused = proportions.cells
    .filter(({ row, column }) => row < column)
    .map(({ row, column, count }) => ({ count, reverse: table.counts[column]?.[row] ?? 0 }))
    .filter(({ count, reverse }) => count + reverse > 0);
  const statistic = confused.reduce((sum, { count, reverse }) => sum + (count - reverse) ** 2 / (count + reverse), 0);
  return chiSquareTest(statistic, confused.length, proportions.n);
}
