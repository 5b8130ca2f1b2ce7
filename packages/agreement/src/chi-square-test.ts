import { chiSquareTail } from './distributions/chi-square-tail.ts';
import { type NotComputable, notComputable } from './not-computable.ts';

/** A test of chi-square, or why there is none. */
export type ChiSquareTest =
  | {
      readonly status: 'estimated';
      readonly statistic: number;
      readonly degreesOfFreedom: number;
      readonly pValue: number;
      readonly n: number;
    }
  | NotComputable;

/**
 * Completes a statistic with its probability.
 *
 * @param statistic - The value of chi-square.
 * @param degreesOfFreedom - 0 when no case is discordant.
 * @param n - How many cases there are.
 * @returns The test, or why there is none.
 * @example
 * chiSquareTest(0, 0, 12) // => { status: 'not_computable', reason: 'no_discordant_cases' }
 */
export function chiSquareTest(statistic: number, degreesOfFreedom: number, n: number): ChiSquareTest {
  if (degreesOfFreedom === 0) return notComputable('no_discordant_cases');
  const pValue = chiSquareTail(statistic, degreesOfFreedom);
  return { status: 'estimated', statistic, degreesOfFreedom, pValue, n };
}
