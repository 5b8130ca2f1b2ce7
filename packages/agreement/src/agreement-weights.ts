/**
 * How much a disagreement counts by its distance in the order of the categories: `linear` in proportion to it,
 * `quadratic` to its square. Cicchetti and Allison (1971); Fleiss and Cohen (1973), doi:10.1177/001316447303300309.
 */
export type WeightScheme = 'linear' | 'quadratic';

/**
 * The weight of disagreement of two categories: 0 for the same one, 1 for the two ends of the order.
 *
 * @param first - Position of one category in the order.
 * @param second - Position of the other.
 * @param size - How many categories there are.
 * @param scheme - `identity` counts every disagreement as 1.
 * @returns One less the customary weight of agreement.
 * @example
 * disagreementWeight(0, 1, 3, 'linear') // => 0.5
 * @example
 * disagreementWeight(0, 1, 3, 'quadratic') // => 0.25
 */
export function disagreementWeight(
  first: number,
  second: number,
  size: number,
  scheme: WeightScheme | 'identity',
): number {
  if (first === second) return 0;
  const distance = Math.abs(first - second) / (size - 1);
  switch (scheme) {
    case 'identity':
      return 1;
    case 'linear':
      return distance;
    case 'quadratic':
      return distance ** 2;
    default:
      return scheme satisfies never;
  }
}
