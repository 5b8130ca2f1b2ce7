/** How far two categories lie apart for Krippendorff's alpha. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval';

/**
 * The squared difference of every pair of categories.
 *
 * @param margins - How many ratings each category has.
 * @param metric - `nominal`: 1 for any two; `ordinal`: by the ratings that lie between them; `interval`: by position.
 * @returns One row and one column a category.
 * @example
 * squaredDifferences([2, 4, 2], 'ordinal') // => [[0, 9, 36], [9, 0, 9], [36, 9, 0]]
 * @example
 * squaredDifferences([2, 4, 2], 'interval') // => [[0, 1, 4], [1, 0, 1], [4, 1, 0]]
 */
export function squaredDifferences(margins: readonly number[], metric: AlphaMetric): readonly (readonly number[])[] {
  const places = placesOf(margins, metric);
  return places.map((first, row) =>
    places.map((second, column) => {
      if (metric === 'nominal') return row === column ? 0 : 1;
      return (first - second) ** 2;
    }),
  );
}

/** Where a category lies: the middle of its ratings when all are put in order, or its position. */
function placesOf(margins: readonly number[], metric: AlphaMetric): readonly number[] {
  if (metric !== 'ordinal') return margins.map((_, position) => position);
  let below = 0;
  return margins.map((margin) => {
    const middle = below + margin / 2;
    below += margin;
    return middle;
  });
}
