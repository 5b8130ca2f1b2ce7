import { disagreementWeight, type WeightScheme } from './agreement-weights.ts';
import type { Weight } from './chance-corrected.ts';
import { type Coefficient, coefficientOf } from './coefficient.ts';
import { type ConfidenceOptions, DEFAULT_CONFIDENCE } from './interval.ts';
import { notComputable } from './not-computable.ts';
import { type MarkedCase, type RatingPositions, ratingPositions } from './rating-positions.ts';
import type { RatingTable } from './rating-table.ts';

/** What a coefficient of many raters takes for chance. */
export type ManyRaterChance = {
  /** Weighted disagreement expected by chance. */
  readonly expectedDisagreement: number;
  /** What a case contributes to it; the mean over the cases is the expected disagreement. */
  readonly contribution: (markedCase: MarkedCase) => number;
};

/**
 * Any coefficient 1 - observed / expected disagreement of many raters, with the standard error of Gwet (2008),
 * doi:10.1348/000711006X126600, and his handling of missing ratings: a case with one rating tells of the shares only.
 *
 * @param table - The ratings.
 * @param scheme - The weights of disagreement.
 * @param chanceOf - The chance model of the coefficient.
 * @param options - The confidence of the interval.
 * @returns The coefficient, or why there is none.
 * @example
 * manyRaterCoefficient({ categories: [], raters: [], cases: [] }, 'identity', () => ({ expectedDisagreement: 1, contribution: () => 1 }), {}) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function manyRaterCoefficient(
  table: RatingTable,
  scheme: WeightScheme | 'identity',
  chanceOf: (positions: RatingPositions, weight: Weight) => ManyRaterChance,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOptions,
): Coefficient {
  const positions = ratingPositions(table);
  if (positions.status === 'not_computable') return positions;
  const { cases, size } = positions;
  const weight: Weight = (first, second) => disagreementWeight(first, second, size, scheme);
  const paired = cases.filter(({ marks }) => marks.length >= 2);
  if (paired.length === 0) return notComputable('no_paired_ratings');
  const chance = chanceOf(positions, weight);
  const { expectedDisagreement: expected } = chance;
  if (expected === 0) return notComputable('one_category');
  const observed = mean(paired.map((markedCase) => pairDisagreement(markedCase, weight)));
  const standardError = standardErrorOf(1 - observed / expected, positions, chance, weight);
  return coefficientOf({ observed, expected, standardError, n: cases.length }, confidence);
}

/** From how far the coefficient of each case, corrected for its part in chance, lies from that of all. */
function standardErrorOf(
  estimate: number,
  { cases }: RatingPositions,
  { expectedDisagreement, contribution }: ManyRaterChance,
  weight: Weight,
): number {
  const n = cases.length;
  // A single case has no variance; dividing by n - 1 would give NaN.
  if (n === 1) return 0;
  const pairedShare = cases.filter(({ marks }) => marks.length >= 2).length / n;
  const deviations = cases.map((markedCase) => {
    const own = 1 - pairDisagreement(markedCase, weight) / expectedDisagreement;
    const chancePart = 2 * (1 - estimate) * (contribution(markedCase) / expectedDisagreement - 1);
    return (markedCase.marks.length < 2 ? 0 : own / pairedShare) + chancePart - estimate;
  });
  return Math.sqrt(deviations.reduce((sum, value) => sum + value ** 2, 0) / (n * (n - 1)));
}

/** The mean weighted disagreement over all pairs of raters of a case. */
function pairDisagreement({ marks, counts }: MarkedCase, weight: Weight): number {
  const pairs = marks.length * (marks.length - 1);
  if (pairs === 0) return 0;
  const total = counts.reduce(
    (sum, first, row) => sum + counts.reduce((part, second, column) => part + first * second * weight(row, column), 0),
    0,
  );
  return total / pairs;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
