import { betaQuantile } from './beta-quantile.ts';
import { regularizedBeta } from './regularized-beta.ts';

/**
 * The lower tail of Student's t distribution.
 *
 * @param statistic - The value of t.
 * @param degreesOfFreedom - 1 or more.
 * @returns The probability of a value at most as large.
 * @example
 * studentLowerTail(0, 5) // => 0.5
 */
export function studentLowerTail(statistic: number, degreesOfFreedom: number): number {
  if (statistic === 0) return 0.5;
  const at = degreesOfFreedom / (degreesOfFreedom + statistic ** 2);
  const tail = regularizedBeta(at, degreesOfFreedom / 2, 0.5) / 2;
  return statistic < 0 ? tail : 1 - tail;
}

/**
 * The quantile of Student's t distribution above its median.
 *
 * @param probability - Probability to the left, from 0.5 to below 1.
 * @param degreesOfFreedom - 1 or more.
 * @returns The value below which t lies with this probability.
 * @example
 * studentQuantile(0.975, 10).toFixed(6) // => '2.228139'
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  const share = betaQuantile(2 * (1 - probability), degreesOfFreedom / 2, 0.5);
  return Math.sqrt((degreesOfFreedom * (1 - share)) / share);
}
