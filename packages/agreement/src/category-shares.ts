import type { MarkedCase, RatingPositions } from './rating-positions.ts';

/**
 * The shares of the categories within one case.
 *
 * @param markedCase - The case.
 * @returns One share a category; together 1.
 * @example
 * sharesOfCase({ marks: [{ rater: 0, category: 1 }], counts: [0, 1] }) // => [0, 1]
 */
export function sharesOfCase({ counts, marks }: MarkedCase): readonly number[] {
  return counts.map((count) => count / marks.length);
}

/**
 * The mean of the shares over all cases, each case counting the same however many raters it had.
 *
 * @param positions - The ratings.
 * @returns One share a category; together 1.
 * @example
 * meanShares({ status: 'valid', size: 2, raters: 1, cases: [{ marks: [{ rater: 0, category: 1 }], counts: [0, 1] }] }) // => [0, 1]
 */
export function meanShares({ cases, size }: RatingPositions): readonly number[] {
  const shares = cases.map(sharesOfCase);
  return Array.from({ length: size }, (_, position) => {
    // Summed before the division, so a category that all use has exactly the share 1.
    return shares.reduce((sum, ofCase) => sum + (ofCase[position] ?? 0), 0) / cases.length;
  });
}
