/**
 * Property tests draw the same cases in every run; fast-check prints the seed and the path of a failure.
 * @param numRuns - how many cases to draw
 * @returns parameters of `fc.assert`
 */
export const fixedSeed = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: 20260203,
  numRuns,
});
