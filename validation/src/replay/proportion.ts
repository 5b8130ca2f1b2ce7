import { clopperPearsonInterval, lowerBoundExact, upperBoundExact, wilsonInterval } from '@oncospine/agreement';
import type { Proportion } from '../results.ts';

/** The confidence of every interval and bound. */
export const CONFIDENCE = 0.95;

/** A count out of a denominator with its intervals and exact one-sided bounds. */
export function proportionOf(count: number, n: number): Proportion {
  return {
    count,
    n,
    estimate: n === 0 ? { status: 'not_computable', reason: 'no_cases' } : { status: 'estimated', value: count / n },
    wilson: wilsonInterval(count, n, CONFIDENCE),
    clopperPearson: clopperPearsonInterval(count, n, CONFIDENCE),
    lowerBound: lowerBoundExact(count, n, CONFIDENCE),
    upperBound: upperBoundExact(count, n, CONFIDENCE),
  };
}
