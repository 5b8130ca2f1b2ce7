import type { RatedCase, RatingTable } from './rating-table.ts';

/**
 * The ratings in the one order in which every statistic takes them: raters by name, cases by `caseId`, both by code
 * unit as `Array.prototype.sort` does; cases of one id by their ratings.
 *
 * The last digit of a sum depends on its order, and so does which cases a bootstrap draws. The rows of a file, sorted
 * otherwise, must not give another result.
 *
 * @param table - The ratings in any order.
 * @returns The same ratings, their categories in the order that was declared.
 * @example
 * orderedRatings({ categories: ['yes', 'no'], raters: ['B', 'A'], cases: [] }) // => { categories: ['yes', 'no'], raters: ['A', 'B'], cases: [] }
 */
export function orderedRatings({ categories, raters, cases }: RatingTable): RatingTable {
  const names = [...raters].sort();
  const ordered = [...cases].sort((first, second) => {
    if (first === second) return 0;
    const byId = compared(first.caseId, second.caseId);
    return byId === 0 ? compared(ratingsInOrder(first, names), ratingsInOrder(second, names)) : byId;
  });
  return { categories, raters: names, cases: ordered };
}

function compared(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function ratingsInOrder({ ratings }: RatedCase, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => (Object.hasOwn(ratings, name) ? [ratings[name]] : [])));
}
