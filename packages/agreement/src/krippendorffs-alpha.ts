import { type AlphaMetric, squaredDifferences } from './alpha-metric.ts';
import { type ConfidenceOptions, clipped, DEFAULT_CONFIDENCE, type Interval, isConfidence } from './interval.ts';
import { jackknifeInterval } from './jackknife.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { type MarkedCase, ratingPositions } from './rating-positions.ts';
import type { RatingTable } from './rating-table.ts';

/** Krippendorff's alpha, or why there is none. */
export type KrippendorffsAlpha =
  | {
      readonly status: 'estimated';
      readonly estimate: number;
      readonly observedDisagreement: number;
      readonly expectedDisagreement: number;
      readonly interval: Interval;
      /** Cases with two or more ratings; the others say nothing. */
      readonly n: number;
      /** Ratings of these cases. */
      readonly pairableRatings: number;
    }
  | NotComputable;

/**
 * Krippendorff's alpha for any number of raters, missing ratings, and nominal, ordinal or interval categories.
 *
 * Krippendorff (2011), Computing Krippendorff's alpha-reliability. Its sampling distribution has no formula; the
 * interval is a jackknife over cases.
 *
 * @param table - The ratings; for `ordinal` the categories in rank order, for `interval` in order and equally spaced.
 * @param metric - How far two categories lie apart.
 * @param options - The confidence of the interval.
 * @returns Alpha, or why there is none.
 * @example
 * krippendorffsAlpha({ categories: ['no', 'yes'], raters: ['A', 'B'], cases: [] }, 'nominal') // => { status: 'not_computable', reason: 'no_cases' }
 */
export function krippendorffsAlpha(
  table: RatingTable,
  metric: AlphaMetric,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOptions = {},
): KrippendorffsAlpha {
  const positions = ratingPositions(table);
  if (positions.status === 'not_computable') return positions;
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const paired = positions.cases.filter(({ marks }) => marks.length >= 2);
  if (paired.length === 0) return notComputable('no_paired_ratings');
  const ofCases = paired.map(coincidencesOfCase);
  const all = ofCases.reduce((sum, one) => combine(sum, one, 1));
  const { observed, expected } = disagreements(all, metric);
  if (expected === 0) return notComputable('one_category');
  const estimate = 1 - observed / expected;
  const withoutEach = ofCases.map((one) => alphaOf(combine(all, one, -1), metric));
  return {
    status: 'estimated',
    estimate,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    interval: clipped(jackknifeInterval(estimate, withoutEach, confidence), -1, 1),
    ...countsOf(paired),
  };
}

function countsOf(paired: readonly MarkedCase[]): { readonly n: number; readonly pairableRatings: number } {
  return { n: paired.length, pairableRatings: paired.reduce((sum, { marks }) => sum + marks.length, 0) };
}

/** Coincidences by category and category; each case of m ratings adds m in all. */
type Coincidences = readonly (readonly number[])[];

function coincidencesOfCase({ counts, marks }: MarkedCase): Coincidences {
  return counts.map((first, row) =>
    counts.map((second, column) => (first * (row === column ? second - 1 : second)) / (marks.length - 1)),
  );
}

function combine(all: Coincidences, one: Coincidences, sign: 1 | -1): Coincidences {
  return all.map((row, first) => row.map((value, second) => value + sign * (one[first]?.[second] ?? 0)));
}

function alphaOf(coincidences: Coincidences, metric: AlphaMetric): number {
  const { observed, expected } = disagreements(coincidences, metric);
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

function disagreements(coincidences: Coincidences, metric: AlphaMetric) {
  // A margin counts ratings, so it is whole; removing a case leaves rounding errors that would hide a true 0.
  const margins = coincidences.map((row) => Math.round(row.reduce((sum, value) => sum + value, 0)));
  const total = margins.reduce((sum, value) => sum + value, 0);
  const difference = squaredDifferences(margins, metric);
  const sumOver = (value: (first: number, second: number) => number) =>
    margins.reduce(
      (sum, _, first) =>
        sum + margins.reduce((part, __, second) => part + value(first, second) * (difference[first]?.[second] ?? 0), 0),
      0,
    );
  const observed = sumOver((first, second) => coincidences[first]?.[second] ?? 0);
  const expected = sumOver((first, second) => (margins[first] ?? 0) * (margins[second] ?? 0));
  // Without the pairing of a rating with itself: hence total - 1.
  return total < 2
    ? { observed: 0, expected: 0 }
    : { observed: observed / total, expected: expected / (total * (total - 1)) };
}
