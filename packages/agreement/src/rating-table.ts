/** One rating of one case by one rater. */
export type Rating<Category extends string = string> = {
  readonly caseId: string;
  readonly rater: string;
  readonly category: Category;
};

/** A case with the ratings that it has; a rater who did not rate it is an absent key. */
export type RatedCase = {
  readonly caseId: string;
  /** Category by rater. */
  readonly ratings: Readonly<Record<string, string>>;
};

/** Ratings of the same cases by two or more raters, some of them perhaps missing. */
export type RatingTable = {
  /** In rank order where an order matters. */
  readonly categories: readonly string[];
  readonly raters: readonly string[];
  readonly cases: readonly RatedCase[];
};

/**
 * Gathers single ratings into a table, raters and cases in the order of their first rating.
 *
 * @param ratings - One entry a rating.
 * @param categories - All categories, used or not, in rank order where an order matters.
 * @returns The table.
 * @throws RangeError when a category was not declared or is declared twice, or a rater rates a case twice: dropping a rating would falsify every statistic.
 * @example
 * ratingTable([{ caseId: '1', rater: 'A', category: 'no' }], ['no', 'yes']) // => { categories: ['no', 'yes'], raters: ['A'], cases: [{ caseId: '1', ratings: { A: 'no' } }] }
 */
export function ratingTable<const Category extends string>(
  ratings: readonly Rating<NoInfer<Category>>[],
  categories: readonly Category[],
): RatingTable {
  if (new Set(categories).size < categories.length) {
    throw new RangeError(`ratingTable: a category is declared twice in ${JSON.stringify(categories)}`);
  }
  const byCase = new Map<string, Map<string, string>>();
  for (const { caseId, rater, category } of ratings) {
    const ofCase = byCase.get(caseId) ?? new Map<string, string>();
    if (!categories.includes(category)) refuse('holds a category that is not declared', { caseId, rater, category });
    if (ofCase.has(rater)) refuse('repeats the rating of a case by a rater', { caseId, rater, category });
    byCase.set(caseId, ofCase.set(rater, category));
  }
  return {
    categories: [...categories],
    raters: [...new Set(ratings.map(({ rater }) => rater))],
    cases: [...byCase].map(([caseId, ofCase]) => ({ caseId, ratings: Object.fromEntries(ofCase) })),
  };
}

function refuse(fault: string, rating: Rating): never {
  throw new RangeError(`ratingTable: ${JSON.stringify(rating)} ${fault}`);
}
