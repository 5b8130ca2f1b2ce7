/**
 * Which of several dependent tests are rejected when the false discovery rate is held.
 *
 * Benjamini and Yekutieli (2001), doi:10.1214/aos/1013699998.
 *
 * @param pValues - One a test.
 * @param rate - The false discovery rate, between 0 and 1.
 * @returns One answer a test, in the same order.
 * @example
 * benjaminiYekutieli([0.001, 0.5], 0.05) // => [true, false]
 * @example
 * benjaminiYekutieli([], 0.05) // => []
 */
export function benjaminiYekutieli(pValues: readonly number[], rate: number): readonly boolean[] {
  const count = pValues.length;
  // The harmonic sum pays for any dependence between the tests.
  const penalty = pValues.reduce((sum, _, position) => sum + 1 / (position + 1), 0);
  const threshold = [...pValues]
    .sort((first, second) => first - second)
    .filter((pValue, position) => pValue <= ((position + 1) / count) * (rate / penalty))
    .at(-1);
  return pValues.map((pValue) => threshold !== undefined && pValue <= threshold);
}
