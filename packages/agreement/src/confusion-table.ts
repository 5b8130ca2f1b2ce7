/** Counts of cases by the category of the reference (rows) and of the tool (columns). */
export type ConfusionTable = {
  /** In rank order where an order matters, the least urgent first. */
  readonly categories: readonly string[];
  /** `counts[row][column]`: cases that the reference put in `row` and the tool in `column`. */
  readonly counts: readonly (readonly number[])[];
};

/** One case: the category of the reference, then the category of the tool. */
export type RatedPair<Category extends string = string> = readonly [reference: Category, tool: Category];

/**
 * Counts rated pairs into a square table.
 *
 * @param pairs - One pair a case, the reference first.
 * @param categories - All categories, used or not, in rank order where an order matters.
 * @returns The table, rows for the reference and columns for the tool.
 * @throws RangeError when a pair holds a category that was not declared, or a category is declared twice: dropping such a case would falsify every statistic.
 * @example
 * confusionTable([['no', 'no'], ['yes', 'no']], ['no', 'yes']).counts // => [[1, 0], [1, 0]]
 * @example
 * confusionTable([], ['no', 'yes']).counts // => [[0, 0], [0, 0]]
 */
export function confusionTable<const Category extends string>(
  pairs: readonly RatedPair<NoInfer<Category>>[],
  categories: readonly Category[],
): ConfusionTable {
  const position = positionOfCategory(categories);
  const counts = categories.map(() => categories.map(() => 0));
  for (const [reference, tool] of pairs) {
    const row = counts[lookUp(position, reference)] ?? [];
    const column = lookUp(position, tool);
    row[column] = (row[column] ?? 0) + 1;
  }
  return { categories: [...categories], counts };
}

function positionOfCategory(categories: readonly string[]): ReadonlyMap<string, number> {
  const position = new Map(categories.map((category, index) => [category, index]));
  if (position.size < categories.length) {
    throw new RangeError(`confusionTable: a category is declared twice in ${JSON.stringify(categories)}`);
  }
  return position;
}

function lookUp(position: ReadonlyMap<string, number>, category: string): number {
  const index = position.get(category);
  if (index === undefined) {
    const declared = JSON.stringify([...position.keys()]);
    throw new RangeError(`confusionTable: category ${JSON.stringify(category)} is not one of ${declared}`);
  }
  return index;
}
