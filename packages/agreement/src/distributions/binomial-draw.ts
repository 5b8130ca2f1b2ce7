import type { RandomIntegers } from '../random-integers.ts';
import { logGamma } from './log-gamma.ts';

/** Below this many expected successes the cumulative probabilities are simply added up. */
const FEW_SUCCESSES = 10;

/**
 * Draws how many of `trials` independent trials succeed, in a time that does not grow with the trials.
 *
 * Hörmann (1993), The generation of binomial random variates, doi:10.1080/00949659308811496: algorithm BTRS, an exact
 * transformed rejection; inversion where few successes are expected.
 *
 * @param random - The generator.
 * @param trials - A whole number from 0 to 2^31.
 * @param probability - From 0 to 1.
 * @returns A whole number from 0 to `trials`.
 * @example
 * binomialDraw(() => 0, 1_000_000, 1) // => 1000000
 */
export function binomialDraw(random: RandomIntegers, trials: number, probability: number): number {
  if (trials === 0 || probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - binomialDraw(random, trials, 1 - probability);
  return trials * probability < FEW_SUCCESSES
    ? byInversion(random, trials, probability)
    : byRejection(random, trials, probability);
}

function byInversion(random: RandomIntegers, trials: number, probability: number): number {
  const odds = probability / (1 - probability);
  let left = uniform(random);
  let mass = Math.exp(trials * Math.log1p(-probability));
  for (let successes = 0; successes < trials; successes += 1) {
    if (left < mass) return successes;
    left -= mass;
    mass *= (odds * (trials - successes)) / (successes + 1);
    // The masses fall fast: what is left is below the last bit of the uniform.
    if (mass === 0) return successes;
  }
  return trials;
}

/** The constants are those of the paper. */
function byRejection(random: RandomIntegers, trials: number, probability: number): number {
  const spread = Math.sqrt(trials * probability * (1 - probability));
  const width = 1.15 + 2.53 * spread;
  const slant = -0.0873 + 0.0248 * width + 0.01 * probability;
  const centre = trials * probability + 0.5;
  const inside = 0.92 - 4.2 / width;
  const scale = (2.83 + 5.1 / width) * spread;
  const mode = Math.floor((trials + 1) * probability);
  for (;;) {
    const place = uniform(random) - 0.5;
    const height = uniform(random);
    const edge = 0.5 - Math.abs(place);
    const successes = Math.floor(((2 * slant) / edge + width) * place + centre);
    if (edge >= 0.07 && height <= inside) return successes;
    if (successes < 0 || successes > trials) continue;
    const logHeight = Math.log((height * scale) / (slant / (edge * edge) + width));
    // Nearly every draw is accepted before.
    const logOdds = Math.log(probability / (1 - probability));
    const atMode = logGamma(mode + 1) + logGamma(trials - mode + 1);
    const logRatio = atMode - logGamma(successes + 1) - logGamma(trials - successes + 1) + (successes - mode) * logOdds;
    if (logHeight <= logRatio) return successes;
  }
}

const STEPS = 2 ** 32;

/** A uniform number strictly between 0 and 1. */
function uniform(random: RandomIntegers): number {
  return (random(STEPS) + 0.5) / STEPS;
}
