import type { ConfusionTable } from './confusion-table.ts';
import { upperBoundExact } from './exact-bounds.ts';
import { type Bound, type ConfidenceOptions, DEFAULT_CONFIDENCE, isConfidence } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { type Cell, tableProportions } from './table-proportions.ts';

/** How often the tool erred in one direction, out of all cases. */
export type DirectionalError = {
  readonly count: number;
  readonly proportion: number;
  /** Exact and one-sided; above 0 when nothing was counted. */
  readonly upperBound: Bound;
};

/** Errors of the tool by their direction. */
export type TriageErrors =
  | {
      readonly status: 'estimated';
      readonly n: number;
      /** Cases on the diagonal. */
      readonly agreements: number;
      /** The tool gave a less urgent category than the reference. */
      readonly underTriage: DirectionalError;
      /** The tool gave a more urgent category than the reference. */
      readonly overTriage: DirectionalError;
    }
  | NotComputable;

/**
 * Counts under-triage and over-triage apart, each with an exact one-sided upper bound.
 *
 * @param table - The confusion table, categories from the least to the most urgent.
 * @param options - The one-sided confidence of the bounds.
 * @returns Both errors, or why there are none.
 * @example
 * triageErrors({ categories: ['wait', 'treat'], counts: [[0, 0], [0, 0]] }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function triageErrors(
  table: ConfusionTable,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOptions = {},
): TriageErrors {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  if (!isConfidence(confidence)) return notComputable('invalid_confidence');
  const { n, cells } = proportions;
  return {
    status: 'estimated',
    n,
    agreements: countWhere(cells, ({ row, column }) => column === row),
    underTriage: directionalError(
      countWhere(cells, ({ row, column }) => column < row),
      n,
      confidence,
    ),
    overTriage: directionalError(
      countWhere(cells, ({ row, column }) => column > row),
      n,
      confidence,
    ),
  };
}

function countWhere(cells: readonly Cell[], condition: (cell: Cell) => boolean): number {
  return cells.filter(condition).reduce((total, { count }) => total + count, 0);
}

function directionalError(count: number, n: number, confidence: number): DirectionalError {
  return { count, proportion: count / n, upperBound: upperBoundExact(count, n, confidence) };
}
