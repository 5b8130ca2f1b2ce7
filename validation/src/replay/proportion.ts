import { clopperPearsonInterval, lowerBoundExact, upperBoundExact, wilsonInterval } from '@oncospine/agreement';
import type { Proportion } from '../results.ts';

/** The confidence of every interval and bound. */
export const CONFIDENCE = 0.95;

/** So many proportions are remembered: one comes in several analyses, and exact bounds of many rows take time. */
const MOST_REMEMBERED = 20_000;
const known = new Map<string, Proportion>();

/** A count out of a denominator with its intervals and exact one-sided bounds. */
export function proportionOf(count: number, n: number): Proportion {
  const key = `${count}/${n}`;
  const found = known.get(key) ?? computed(count, n);
  if (known.size < MOST_REMEMBERED) known.set(key, found);
  return found;
}

function computed(count: number, n: number): Proportion {
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
