import { clopperPearsonInterval, lowerBoundExact, upperBoundExact, wilsonInterval } from '@oncospine/agreement';
import type { Proportion } from '../../results.ts';

const CONFIDENCE = 0.95;

/** A share with its intervals, computed as the harness does. */
export function share(count: number, n: number): Proportion {
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
