import type { ChanceModel, Weight } from './chance-corrected.ts';
import type { TableProportions } from './table-proportions.ts';

/**
 * Cohen's model of chance: reference and tool rate independently, each with its own shares of the categories.
 *
 * @param proportions - The table.
 * @param weight - The weights of disagreement.
 * @returns The expected disagreement and its slope.
 * @example
 * cohensChance({ status: 'valid', n: 0, size: 0, cells: [], rowShares: [], columnShares: [] }, () => 1).expectedDisagreement // => 0
 */
export function cohensChance({ cells, rowShares, columnShares }: TableProportions, weight: Weight): ChanceModel {
  const ofRow = rowShares.map((_, row) => mean(columnShares, (column) => weight(row, column)));
  const ofColumn = columnShares.map((_, column) => mean(rowShares, (row) => weight(row, column)));
  const expectedDisagreement = cells.reduce(
    (sum, { row, column }) => sum + weight(row, column) * (rowShares[row] ?? 0) * (columnShares[column] ?? 0),
    0,
  );
  return { expectedDisagreement, slope: (row, column) => (ofRow[row] ?? 0) + (ofColumn[column] ?? 0) };
}

function mean(shares: readonly number[], value: (position: number) => number): number {
  return shares.reduce((sum, share, position) => sum + share * value(position), 0);
}
