/** Lanczos (1964) coefficients for g = 7 and nine terms, as computed by P. Godfrey (2001); relative error near 1e-15. */
const LANCZOS_SHIFT = 7;
const LANCZOS_COEFFICIENTS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/**
 * The natural logarithm of the gamma function.
 *
 * @param argument - A number of 0.5 or more.
 * @returns ln Γ(argument).
 * @example
 * logGamma(5).toFixed(12) // => Math.log(24).toFixed(12)
 */
export function logGamma(argument: number): number {
  const shifted = argument - 1;
  const [first, ...others] = LANCZOS_COEFFICIENTS;
  const series = others.reduce<number>((total, term, index) => total + term / (shifted + index + 1), first);
  const base = shifted + LANCZOS_SHIFT + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}
