import type { TableProportions } from './table-proportions.ts';

/**
 * The share of each category in the ratings of reference and tool together.
 *
 * @param proportions - The table.
 * @returns One share a category.
 */
export function sharedShares({ rowShares, columnShares }: TableProportions): readonly number[] {
  return rowShares.map((share, position) => (share + (columnShares[position] ?? 0)) / 2);
}
