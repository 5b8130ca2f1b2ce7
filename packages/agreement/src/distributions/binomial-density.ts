import { logGamma } from './log-gamma.ts';

/** Above this the Stirling series with six terms is exact to double precision. */
const STIRLING_SERIES_FROM = 16;

/**
 * Terms of the Stirling series of ln x!, in powers 1/x, 1/x³, 1/x⁵ and so on.
 */
const STIRLING_COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360] as const;

/** Below this relative distance the deviance is summed as a series, because its two parts would cancel. */
const DEVIANCE_SERIES_BELOW = 0.1;

/**
 * The binomial density for real arguments, by the saddle-point form of Loader (2000), "Fast and accurate computation
 * of binomial probabilities": it keeps full precision where factorials of large numbers would lose it.
 *
 * @param successes - A number above 0.
 * @param failures - A number above 0.
 * @param probability - Probability of a success, strictly between 0 and 1.
 * @returns Γ(s+f+1) / (Γ(s+1) Γ(f+1)) · p^s · (1-p)^f.
 * @example
 * binomialDensity(1, 1, 0.5).toFixed(12) // => '0.500000000000'
 */
export function binomialDensity(successes: number, failures: number, probability: number): number {
  const trials = successes + failures;
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    devianceTerm(successes, trials * probability) -
    devianceTerm(failures, trials * (1 - probability));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/** ln x! less its leading approximation by Stirling. */
function stirlingError(x: number): number {
  if (x < STIRLING_SERIES_FROM) {
    return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - 0.5 * Math.log(2 * Math.PI);
  }
  return STIRLING_COEFFICIENTS.reduceRight((total, coefficient) => total / (x * x) + coefficient, 0) / x;
}

/** observed · ln(observed / expected) + expected - observed. */
function devianceTerm(observed: number, expected: number): number {
  const difference = observed - expected;
  if (Math.abs(difference) >= DEVIANCE_SERIES_BELOW * (observed + expected)) {
    return observed * Math.log(observed / expected) + expected - observed;
  }
  const ratio = difference / (observed + expected);
  let total = difference * ratio;
  let power = 2 * observed * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = total + power / odd;
    if (next === total) return total;
    total = next;
  }
}
