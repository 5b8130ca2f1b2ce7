import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { type ConfidenceOptions, DEFAULT_CONFIDENCE, type Interval, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { tableProportions } from './table-proportions.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** The share of cases in which both gave the same category. */
export type ObservedAgreement =
  | {
      readonly status: 'estimated';
      readonly estimate: number;
      /** Cases on the diagonal. */
      readonly agreements: number;
      readonly n: number;
      readonly wilson: Interval;
      readonly clopperPearson: Interval;
    }
  | NotComputable;

/**
 * The observed agreement with its count, its denominator and two intervals.
 *
 * It takes no account of chance; print it beside a chance-corrected coefficient.
 *
 * @param table - The confusion table.
 * @param options - The confidence of both intervals.
 * @returns The agreement, or why there is none.
 * @example
 * observedAgreement({ categories: ['no', 'yes'], counts: [[0, 0], [0, 0]] }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function observedAgreement(
  table: ConfusionTable,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOptions = {},
): ObservedAgreement {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const { n, cells } = proportions;
  const agreements = cells.reduce((total, { row, column, count }) => total + (row === column ? count : 0), 0);
  return {
    status: 'estimated',
    estimate: agreements / n,
    agreements,
    n,
    wilson: wilsonInterval(agreements, n, confidence),
    clopperPearson: clopperPearsonInterval(agreements, n, confidence),
  };
}
