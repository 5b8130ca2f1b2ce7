import { chanceCorrected } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { type ConfidenceOptions, DEFAULT_CONFIDENCE, type Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * The coefficient of Brennan and Prediger: chance gives every declared category the same share.
 *
 * It is the observed agreement on another scale, so its interval is Wilson's on that scale and exists for perfect
 * agreement too. Brennan and Prediger (1981), doi:10.1177/001316448104100307.
 *
 * @param table - The confusion table; every declared category counts, used or not.
 * @param options - The confidence of the interval.
 * @returns The coefficient, or why there is none.
 * @example
 * brennanPrediger({ categories: ['yes'], counts: [[7]] }) // => { status: 'not_computable', reason: 'one_category' }
 */
export function brennanPrediger(table: ConfusionTable, options: ConfidenceOptions = {}): Coefficient {
  const size = table.categories.length;
  const coefficient = chanceCorrected(
    table,
    'identity',
    () => ({ expectedDisagreement: size < 2 ? 0 : 1 - 1 / size, slope: () => 0 }),
    options,
  );
  if (coefficient.status === 'not_computable') return coefficient;
  const { n, observedAgreement } = coefficient;
  const observed = wilsonInterval(Math.round(observedAgreement * n), n, options.confidence ?? DEFAULT_CONFIDENCE);
  return { ...coefficient, interval: rescaled(observed, size) };
}

function rescaled(interval: Interval, size: number): Interval {
  if (interval.status === 'not_computable') return interval;
  const rescale = (agreement: number) => (size * agreement - 1) / (size - 1);
  return { ...interval, lower: rescale(interval.lower), upper: rescale(interval.upper) };
}
