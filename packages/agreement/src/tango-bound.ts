import { normalQuantile } from './distributions/normal-quantile.ts';
import { type Bound, isConfidence } from './interval.ts';
import { notComputable } from './not-computable.ts';

/** Cases by whether the tool and its comparator were right. */
export type PairedOutcomes = {
  readonly bothRight: number;
  readonly onlyToolRight: number;
  readonly onlyComparatorRight: number;
  readonly bothWrong: number;
};

/**
 * Tango's lower score bound of the difference of two paired proportions, tool less comparator.
 *
 * @param outcomes - Cases by who was right.
 * @param confidence - One-sided coverage, between 0 and 1.
 * @returns The bound, or why there is none.
 * @example
 * lowerBoundOfPairedDifference({ bothRight: 1, onlyToolRight: 0, onlyComparatorRight: 0, bothWrong: -1 }, 0.95) // => { status: 'not_computable', reason: 'invalid_counts' }
 */
export function lowerBoundOfPairedDifference(outcomes: PairedOutcomes, confidence: number): Bound {
  const { bothRight, onlyToolRight, onlyComparatorRight, bothWrong } = outcomes;
  const counts = [bothRight, onlyToolRight, onlyComparatorRight, bothWrong];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return notComputable('invalid_counts');
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return notComputable('no_cases');
  const critical = normalQuantile(confidence);
  let lower = -1;
  let upper = 1;
  for (;;) {
    // The score falls as the assumed difference rises; the bound is where it meets the critical value.
    const middle = lower + (upper - lower) / 2;
    if (middle === lower || middle === upper) {
      return { status: 'estimated', bound: middle, side: 'lower', confidence, method: 'tango_score' };
    }
    if (score(onlyToolRight, onlyComparatorRight, n, middle) > critical) lower = middle;
    else upper = middle;
  }
}

/** Tango's score for an assumed difference; the variance is that of the most likely shares with this difference. */
function score(onlyTool: number, onlyComparator: number, n: number, difference: number): number {
  const linear = -onlyTool - onlyComparator + (2 * n - onlyTool + onlyComparator) * difference;
  const constant = -onlyComparator * difference * (1 - difference);
  const onlyComparatorShare = (Math.sqrt(Math.max(0, linear ** 2 - 8 * n * constant)) - linear) / (4 * n);
  const variance = n * (2 * onlyComparatorShare + difference * (1 - difference));
  const distance = onlyTool - onlyComparator - n * difference;
  // Without variance the assumed difference is certain: any other count refutes it.
  if (variance <= 0) return distance === 0 ? 0 : Math.sign(distance) * Number.POSITIVE_INFINITY;
  return distance / Math.sqrt(variance);
}
