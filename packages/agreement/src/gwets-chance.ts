import { disagreementWeight, type WeightScheme } from './agreement-weights.ts';

/**
 * The factor of Gwet's model of chance: the sum of all weights of agreement over q (q - 1), for q categories.
 *
 * Gwet lets a rater guess on a part of the cases only, the larger the more evenly the categories are used.
 *
 * @param size - How many categories there are.
 * @param scheme - The weights.
 * @returns 1 / (q - 1) without weights.
 * @example
 * gwetsFactor(3, 'identity') // => 0.5
 */
export function gwetsFactor(size: number, scheme: WeightScheme | 'identity'): number {
  const positions = Array.from({ length: size }, (_, position) => position);
  const agreement = positions
    .flatMap((first) => positions.map((second) => 1 - disagreementWeight(first, second, size, scheme)))
    .reduce((sum, weight) => sum + weight, 0);
  return agreement / (size * (size - 1));
}
