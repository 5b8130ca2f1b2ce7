import { type NotComputable, notComputable } from './not-computable.ts';
import { orderedRatings } from './ordered-ratings.ts';
import type { RatedCase, RatingTable } from './rating-table.ts';

/** One rating by positions: which rater, which category. */
export type Mark = { readonly rater: number; readonly category: number };

/** A case by positions. */
export type MarkedCase = {
  readonly marks: readonly Mark[];
  /** How many raters chose each category. */
  readonly counts: readonly number[];
};

/** A rating table by positions, in the order of {@link orderedRatings}, without the cases that nobody rated. */
export type RatingPositions = {
  readonly status: 'valid';
  readonly size: number;
  readonly raters: number;
  readonly cases: readonly MarkedCase[];
};

/**
 * Checks a rating table and turns its names into positions.
 *
 * @param table - The rating table.
 * @returns The positions, or why there are none.
 * @example
 * ratingPositions({ categories: ['no', 'yes'], raters: ['A'], cases: [] }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function ratingPositions(table: RatingTable): RatingPositions | NotComputable {
  const { categories, raters, cases } = orderedRatings(table);
  const category = new Map(categories.map((name, position) => [name, position]));
  const rater = new Map(raters.map((name, position) => [name, position]));
  const repeated = category.size < categories.length || rater.size < raters.length;
  const marked = cases.map((ratedCase) => markedCase(ratedCase, rater, category));
  if (repeated || marked.some(({ status }) => status === 'invalid')) return notComputable('invalid_ratings');
  const rated = marked.filter(({ marks }) => marks.length > 0).map(({ marks, counts }) => ({ marks, counts }));
  if (rated.length === 0) return notComputable('no_cases');
  return { status: 'valid', size: categories.length, raters: raters.length, cases: rated };
}

type Positions = ReadonlyMap<string, number>;

function markedCase({ ratings }: RatedCase, raters: Positions, categories: Positions) {
  const given = Object.entries(ratings);
  const marks = given
    .flatMap(([name, choice]) => {
      const rater = raters.get(name);
      const category = categories.get(choice);
      return rater === undefined || category === undefined ? [] : [{ rater, category }];
    })
    .sort((first, second) => first.rater - second.rater);
  const counts = Array.from({ length: categories.size }, () => 0);
  for (const { category } of marks) counts[category] = (counts[category] ?? 0) + 1;
  return { status: marks.length < given.length ? 'invalid' : 'valid', marks, counts } as const;
}
