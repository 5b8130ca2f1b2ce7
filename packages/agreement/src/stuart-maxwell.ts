import { type ChiSquareTest, chiSquareTest } from './chi-square-test.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { tableProportions } from './table-proportions.ts';

/**
 * The covariance is a graph Laplacian of whole counts: a pivot is 0, or at least 1 / the number of categories.
 * Smaller ones are rounding errors.
 */
const ZERO_PIVOT = 1e-6;

/**
 * The test of Stuart and Maxwell: whether both use each category equally often.
 *
 * The degrees of freedom are the rank of the covariance: one less than the categories, and fewer when a category is
 * never confused or the confusions fall into separate groups.
 * Stuart (1955), doi:10.1093/biomet/42.3-4.412; Maxwell (1970), doi:10.1192/bjp.116.535.651.
 *
 * @param table - The confusion table.
 * @returns The test, or why there is none.
 * @example
 * stuartMaxwell({ categories: ['no', 'yes'], counts: [[4, 0], [0, 3]] }) // => { status: 'not_computable', reason: 'no_discordant_cases' }
 */
export function stuartMaxwell(table: ConfusionTable): ChiSquareTest {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  const { statistic, rank } = quadraticForm(covariance(table), differences(table));
  return chiSquareTest(statistic, rank, proportions.n);
}

function differences({ counts }: ConfusionTable): number[] {
  return counts.map((row, position) =>
    row.reduce((sum, count, column) => sum + count - (counts[column]?.[position] ?? 0), 0),
  );
}

function covariance({ counts }: ConfusionTable): number[][] {
  const confusions = counts.map((row, first) =>
    row.map((count, second) => (first === second ? 0 : count + (counts[second]?.[first] ?? 0))),
  );
  return confusions.map((row, first) =>
    row.map((confused, second) => (first === second ? row.reduce((sum, count) => sum + count, 0) : -confused)),
  );
}

/** d' C⁻ d by symmetric elimination, leaving out the directions in which the covariance C is 0. */
function quadraticForm(matrix: number[][], vector: number[]): { readonly statistic: number; readonly rank: number } {
  let statistic = 0;
  let rank = 0;
  for (const [step, pivotRow] of matrix.entries()) {
    const pivot = pivotRow[step] ?? 0;
    if (pivot < ZERO_PIVOT) continue;
    const remaining = vector[step] ?? 0;
    statistic += remaining ** 2 / pivot;
    rank += 1;
    for (let row = step + 1; row < matrix.length; row += 1) {
      const factor = (matrix[row]?.[step] ?? 0) / pivot;
      vector[row] = (vector[row] ?? 0) - factor * remaining;
      matrix[row] = (matrix[row] ?? []).map((entry, column) => entry - factor * (pivotRow[column] ?? 0));
    }
  }
  return { statistic, rank };
}
