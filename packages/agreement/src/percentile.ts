/**
 * The sample quantile by linear interpolation between neighbours, as R's default (type 7).
 *
 * @param ascending - At least one number, in ascending order.
 * @param probability - From 0 to 1.
 * @returns The quantile.
 * @example
 * percentile([1, 2, 3, 4], 0.5) // => 2.5
 * @example
 * percentile([7], 0.025) // => 7
 */
export function percentile(ascending: readonly number[], probability: number): number {
  const position = probability * (ascending.length - 1);
  const below = ascending[Math.floor(position)] ?? Number.NaN;
  const above = ascending[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
}
