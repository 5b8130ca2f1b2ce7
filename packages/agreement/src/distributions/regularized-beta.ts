import { binomialDensity } from './binomial-density.ts';

/** Keeps a denominator of the continued fraction away from 0 (modified Lentz algorithm). */
const TINY = 1e-300;

/** The fraction has converged when a factor differs from 1 by no more than the spacing of doubles. */
const CONVERGED = Number.EPSILON;

/** The fraction needs about the square root of the larger shape; this suffices beyond a thousand million cases. */
const MOST_STEPS = 200_000;

/**
 * The regularized incomplete beta function: the distribution function of a beta variable.
 *
 * Continued fraction of DLMF 8.17.22 by the modified Lentz algorithm, mirrored above the mean where it converges slowly.
 *
 * @param at - The point, from 0 to 1.
 * @param first - First shape, above 0.
 * @param second - Second shape, above 0.
 * @returns I_at(first, second), from 0 to 1.
 * @example
 * regularizedBeta(0.25, 1, 1).toFixed(12) // => '0.250000000000'
 * @example
 * regularizedBeta(0, 2, 3) // => 0
 */
export function regularizedBeta(at: number, first: number, second: number): number {
  if (at <= 0) return 0;
  if (at >= 1) return 1;
  // The density is the same from both ends. Of 1 - at it would lose the digits of a small rate.
  const density = binomialDensity(first, second, at) / (first + second);
  return at > (first + 1) / (first + second + 2)
    ? 1 - (density * first) / continuedFraction(1 - at, second, first)
    : (density * second) / continuedFraction(at, first, second);
}

function continuedFraction(at: number, first: number, second: number): number {
  let numerator = 1;
  let denominator = 0;
  let value = 1;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const coefficient = fractionCoefficient(step, at, first, second);
    denominator = 1 / awayFromZero(1 + coefficient * denominator);
    numerator = awayFromZero(1 + coefficient / numerator);
    const factor = numerator * denominator;
    value *= factor;
    if (Math.abs(factor - 1) <= CONVERGED) break;
  }
  return value;
}

function fractionCoefficient(step: number, at: number, first: number, second: number): number {
  const half = Math.floor(step / 2);
  const base = first + 2 * half;
  if (step % 2 === 0) return (half * (second - half) * at) / ((base - 1) * base);
  return (-(first + half) * (first + second + half) * at) / (base * (base + 1));
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
