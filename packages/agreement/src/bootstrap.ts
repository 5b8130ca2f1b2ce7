import { DEFAULT_CONFIDENCE, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { percentile } from './percentile.ts';
import { type RandomIntegers, randomIntegers } from './random-integers.ts';

/** How the cases are drawn again. */
export type BootstrapOptions = {
  /** A whole number: the same seed gives the same interval. */
  readonly seed: number;
  /**
   * How often the cases are drawn again, at least 100.
   *
   * @defaultValue 2000
   */
  readonly resamples?: number;
  /**
   * Coverage, between 0 and 1.
   *
   * @defaultValue 0.95
   */
  readonly confidence?: number;
};

/** A percentile interval, or why there is none. */
export type BootstrapInterval =
  | {
      readonly status: 'estimated';
      readonly lower: number;
      readonly upper: number;
      readonly confidence: number;
      readonly method: 'bootstrap_percentile';
      /** Standard deviation of the resampled estimates. */
      readonly standardError: number;
      readonly resamples: number;
      /** Resamples on which the statistic does not exist; the interval is of the others. */
      readonly degenerateResamples: number;
    }
  | NotComputable;

/** A point estimate, or why there is none. */
export type PointEstimate = { readonly status: 'estimated'; readonly estimate: number } | NotComputable;

const DEFAULT_RESAMPLES = 2000;
const FEWEST_RESAMPLES = 100;

/**
 * The percentile interval of a statistic: Efron (1979), doi:10.1214/aos/1176344552.
 *
 * @param drawOnce - Draws the cases again and estimates.
 * @param options - Seed, resamples and confidence.
 * @returns The interval, or why there is none.
 * @example
 * bootstrap(() => ({ status: 'estimated', estimate: 1 }), { seed: 1 }) // => { status: 'not_computable', reason: 'zero_variance' }
 */
export function bootstrap(
  drawOnce: (random: RandomIntegers) => PointEstimate,
  { seed, resamples = DEFAULT_RESAMPLES, confidence = DEFAULT_CONFIDENCE }: BootstrapOptions,
): BootstrapInterval {
  if (!canDraw(seed, resamples)) return notComputable('invalid_resampling');
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const random = randomIntegers(seed);
  const estimates = Array.from({ length: resamples }, () => drawOnce(random))
    .flatMap((result) => (result.status === 'estimated' ? [result.estimate] : []))
    .sort((first, second) => first - second);
  if (estimates.length === 0) return notComputable('degenerate_resample');
  const lower = percentile(estimates, (1 - confidence) / 2);
  const upper = percentile(estimates, (1 + confidence) / 2);
  if (lower === upper) return notComputable('zero_variance');
  return {
    status: 'estimated',
    lower,
    upper,
    confidence,
    method: 'bootstrap_percentile',
    standardError: standardDeviation(estimates),
    resamples,
    degenerateResamples: resamples - estimates.length,
  };
}

function canDraw(seed: number, resamples: number): boolean {
  return Number.isSafeInteger(seed) && Number.isSafeInteger(resamples) && resamples >= FEWEST_RESAMPLES;
}

/** With Bessel's correction: the mean is taken from the same estimates. */
function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
