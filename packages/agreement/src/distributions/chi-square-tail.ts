import { logGamma } from './log-gamma.ts';

const MOST_STEPS = 10_000;

/**
 * The upper tail of the chi-square distribution.
 *
 * Series and continued fraction of the incomplete gamma function, DLMF 8.11.4 and 8.9.2.
 *
 * @param statistic - The value of chi-square, 0 or more.
 * @param degreesOfFreedom - A whole number of 1 or more.
 * @returns The probability of a value at least as large.
 * @example
 * chiSquareTail(0, 3) // => 1
 * @example
 * chiSquareTail(2, 2).toFixed(12) // => Math.exp(-1).toFixed(12)
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1;
  const shape = degreesOfFreedom / 2;
  const at = statistic / 2;
  const front = Math.exp(shape * Math.log(at) - at - logGamma(shape));
  return at < shape + 1 ? 1 - front * lowerSeries(shape, at) : front * upperFraction(shape, at);
}

function lowerSeries(shape: number, at: number): number {
  let term = 1 / shape;
  let total = term;
  for (let step = 1; step <= MOST_STEPS && term > total * Number.EPSILON; step += 1) {
    term *= at / (shape + step);
    total += term;
  }
  return total;
}

function upperFraction(shape: number, at: number): number {
  let base = at + 1 - shape;
  let denominator = 1 / base;
  let numerator = Number.POSITIVE_INFINITY;
  let value = denominator;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const coefficient = -step * (step - shape);
    base += 2;
    denominator = 1 / (coefficient * denominator + base);
    numerator = base + coefficient / numerator;
    const factor = denominator * numerator;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return value;
}
