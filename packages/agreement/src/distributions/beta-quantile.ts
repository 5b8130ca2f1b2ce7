import { regularizedBeta } from './regularized-beta.ts';

/**
 * The quantile of a beta variable, by bisection down to neighbouring doubles.
 *
 * @param probability - Probability to the left, strictly between 0 and 1.
 * @param first - First shape, above 0.
 * @param second - Second shape, above 0.
 * @returns The value below which the variable lies with this probability.
 * @example
 * betaQuantile(0.25, 1, 1).toFixed(12) // => '0.250000000000'
 */
export function betaQuantile(probability: number, first: number, second: number): number {
  let lower = 0;
  let upper = 1;
  for (;;) {
    const middle = lower + (upper - lower) / 2;
    if (middle === lower || middle === upper) return middle;
    if (regularizedBeta(middle, first, second) < probability) lower = middle;
    else upper = middle;
  }
}
