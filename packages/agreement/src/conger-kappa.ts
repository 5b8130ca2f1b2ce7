import type { Weight } from './chance-corrected.ts';
import type { Coefficient } from './coefficient.ts';
import type { ConfidenceOptions } from './interval.ts';
import { type ManyRaterChance, manyRaterCoefficient } from './many-raters.ts';
import type { Mark, RatingPositions } from './rating-positions.ts';
import type { RatingTable } from './rating-table.ts';

/**
 * Conger's kappa: Cohen's kappa for two or more raters, each with its own shares of the categories.
 *
 * Conger (1980), doi:10.1037/0033-2909.88.2.322; for missing ratings and the standard error Gwet (2008),
 * doi:10.1348/000711006X126600.
 *
 * @param table - The ratings; each rater must have rated a case.
 * @param options - The confidence of the interval.
 * @returns Kappa, or why there is none.
 * @example
 * congerKappa({ categories: ['no', 'yes'], raters: ['A', 'B'], cases: [] }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function congerKappa(table: RatingTable, options: ConfidenceOptions = {}): Coefficient {
  return manyRaterCoefficient(table, 'identity', congerChance, options);
}

function congerChance({ cases, raters, size }: RatingPositions, weight: Weight): ManyRaterChance {
  const marks = cases.flatMap((markedCase) => markedCase.marks);
  const ratedBy = Array.from({ length: raters }, (_, rater) => marks.filter((mark) => mark.rater === rater).length);
  const active = ratedBy.filter((count) => count > 0).length;
  const shares = sharesByRater(marks, ratedBy, size);
  const totals = Array.from({ length: size }, (_, category) =>
    shares.reduce((sum, ofRater) => sum + (ofRater[category] ?? 0), 0),
  );
  /** Disagreement of one category of a rater with the shares of all others. */
  const withOthers = (rater: number, category: number) =>
    totals.reduce((sum, total, other) => sum + weight(category, other) * (total - (shares[rater]?.[other] ?? 0)), 0);
  const ofRater = shares.map((own, rater) =>
    own.reduce((sum, share, category) => sum + share * withOthers(rater, category), 0),
  );
  const pairs = active * (active - 1);
  const expectedDisagreement = ofRater.reduce((sum, value) => sum + value, 0) / pairs;
  // A rater who rated few cases moves its shares the more with each of them.
  const excess = ({ rater, category }: Mark) =>
    (cases.length / (ratedBy[rater] ?? 1)) * (withOthers(rater, category) - (ofRater[rater] ?? 0));
  return {
    expectedDisagreement,
    contribution: (markedCase) =>
      expectedDisagreement + markedCase.marks.reduce((sum, mark) => sum + excess(mark), 0) / pairs,
  };
}

function sharesByRater(marks: readonly Mark[], ratedBy: readonly number[], size: number): readonly number[][] {
  const counts = ratedBy.map(() => Array.from({ length: size }, () => 0));
  for (const { rater, category } of marks) {
    const row = counts[rater] ?? [];
    row[category] = (row[category] ?? 0) + 1;
  }
  return counts.map((row, rater) => row.map((count) => count / Math.max(1, ratedBy[rater] ?? 1)));
}
