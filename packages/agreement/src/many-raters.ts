import { disagreementWeight, type WeightScheme } from './agreement-weights.ts';
import { type Coefficient, normalInterval } from './coefficient.ts';
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

/** The weight of disagreement of two categories, by position. */
export type Weight = (first: number, second: number) => number;

/**
 * Any coefficient 1 - observed / expected disagreement of many raters, with the standard error of Gwet (2008),
 * doi:10.1348/000711006X126600, and his handling of missing ratings: a case with one rating tells of the shares only.
 *
 * @param table - The ratings.
 * @param scheme - The weights of disagreement.
 * @param chanceOf - The chance model of the coefficient.
 * @param options - The confidence of the interval.
 * @returns The coefficient, or why there is none.
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
  const n = cases.length;
  const weight = (first: number, second: number) => disagreementWeight(first, second, size, scheme);
  const paired = cases.filter(({ marks }) => marks.length >= 2);
  if (paired.length === 0) return notComputable('no_paired_ratings');
  const chance = chanceOf(positions, weight);
  if (chance.expectedDisagreement === 0) return notComputable('one_category');
  const observedDisagreement = mean(paired.map((markedCase) => pairDisagreement(markedCase, weight)));
  const estimate = 1 - observedDisagreement / chance.expectedDisagreement;
  const deviations = cases.map((markedCase) => {
    const share = markedCase.marks.length < 2 ? 0 : n / paired.length;
    return deviation(pairDisagreement(markedCase, weight), share, estimate, chance, markedCase);
  });
  // A single case has no variance; dividing by n - 1 would give NaN.
  const variance = n === 1 ? 0 : deviations.reduce((sum, value) => sum + value ** 2, 0) / (n * (n - 1));
  const standardError = Math.sqrt(variance);
  return {
    status: 'estimated',
    estimate,
    observedAgreement: 1 - observedDisagreement,
    expectedAgreement: 1 - chance.expectedDisagreement,
    standardError,
    interval: normalInterval(estimate, standardError, n, confidence),
    n,
  };
}

/** How far the coefficient of one case, corrected for its part in chance, lies from the coefficient of all. */
function deviation(
  disagreement: number,
  share: number,
  estimate: number,
  { expectedDisagreement, contribution }: ManyRaterChance,
  markedCase: MarkedCase,
): number {
  const own = share * (1 - disagreement / expectedDisagreement);
  const chancePart = 2 * (1 - estimate) * (contribution(markedCase) / expectedDisagreement - 1);
  return own + chancePart - estimate;
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
