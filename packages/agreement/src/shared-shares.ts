import type { TableProportions } from './table-proportions.ts';

/**
 * The share of each category in the ratings of reference and tool together.
 *
 * @param proportions - The table.
 * @returns One share a category.
 * @example
 * sharedShares({ status: 'valid', n: 2, size: 2, cells: [], rowShares: [1, 0], columnShares: [0.5, 0.5] }) // => [0.75, 0.25]
 */
export function sharedShares({ rowShares, columnShares }: TableProportions): readonly number[] {
  return rowShares.map((share, position) => (share + (columnShares[position] ?? 0)) / 2);
}
