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
  const expectedDisagreement = cells.reduce(
    (sum, { row, column }) => sum + weight(row, column) * (rowShares[row] ?? 0) * (columnShares[column] ?? 0),
    0,
  );
  const slope = (row: number, column: number) =>
    mean(columnShares, (other) => weight(row, other)) + mean(rowShares, (other) => weight(other, column));
  return { expectedDisagreement, slope };
}

function mean(shares: readonly number[], value: (position: number) => number): number {
  return shares.reduce((sum, share, position) => sum + share * value(position), 0);
}
