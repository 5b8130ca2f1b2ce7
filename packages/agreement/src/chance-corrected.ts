import { disagreementWeight, type WeightScheme } from './agreement-weights.ts';
import type { PointEstimate } from './bootstrap.ts';
import { type Coefficient, coefficientOf } from './coefficient.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { type ConfidenceOptions, DEFAULT_CONFIDENCE } from './interval.ts';
import { type NotComputable, notComputable } from './not-computable.ts';
import { type TableProportions, tableProportions } from './table-proportions.ts';

/** What a coefficient takes for chance. */
export type ChanceModel = {
  /** Weighted disagreement expected by chance. */
  readonly expectedDisagreement: number;
  /** How fast the expected disagreement grows with the share of a cell: its partial derivative. */
  readonly slope: (row: number, column: number) => number;
};

/** The weight of disagreement of two categories, by position. */
export type Weight = (first: number, second: number) => number;

/** Finds the chance model of a coefficient from a table and its weights of disagreement. */
export type ChanceModelOf = (proportions: TableProportions, weight: Weight) => ChanceModel;

/**
 * Any coefficient of the form 1 - observed / expected disagreement, with its large-sample standard error.
 *
 * The variance is the delta method for a multinomial table. For Cohen's model it is the formula of Fleiss, Cohen and
 * Everitt (1969), doi:10.1037/h0028106; for those of Scott and Gwet the one of Gwet (2008), doi:10.1348/000711006X126600.
 *
 * @param table - The confusion table.
 * @param scheme - The weights of disagreement.
 * @param chanceModelOf - The chance model of the coefficient.
 * @param options - The confidence of the interval.
 * @returns The coefficient, or why there is none.
 * @example
 * chanceCorrected({ categories: ['a'], counts: [[3]] }, 'identity', () => ({ expectedDisagreement: 0, slope: () => 0 }), {}) // => { status: 'not_computable', reason: 'one_category' }
 */
export function chanceCorrected(
  table: ConfusionTable,
  scheme: WeightScheme | 'identity',
  chanceModelOf: ChanceModelOf,
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOptions,
): Coefficient {
  const seen = disagreementOf(table, scheme, chanceModelOf);
  if (seen.status === 'not_computable') return seen;
  const { n, cells, weight, slope, observed, expected } = seen;
  const ratio = observed / expected;
  // Delta method: the variance over the cases of what each of them adds to the coefficient.
  const variance = varianceOver(cells, ({ row, column }) => weight(row, column) - ratio * slope(row, column));
  const standardError = Math.sqrt(variance / n) / expected;
  return coefficientOf({ observed, expected, standardError, n }, confidence);
}

/**
 * The estimate of such a coefficient alone, without its precision: what a bootstrap asks for thousands of times.
 *
 * @param table - The confusion table.
 * @param scheme - The weights of disagreement.
 * @param chanceModelOf - The chance model of the coefficient.
 * @returns The same estimate as that of {@link chanceCorrected}, or why there is none.
 * @example
 * chanceCorrectedEstimate({ categories: ['a'], counts: [[3]] }, 'identity', () => ({ expectedDisagreement: 0, slope: () => 0 })) // => { status: 'not_computable', reason: 'one_category' }
 */
export function chanceCorrectedEstimate(
  table: ConfusionTable,
  scheme: WeightScheme | 'identity',
  chanceModelOf: ChanceModelOf,
): PointEstimate {
  const seen = disagreementOf(table, scheme, chanceModelOf);
  return seen.status === 'seen' ? { status: 'estimated', estimate: 1 - seen.observed / seen.expected } : seen;
}

type Seen = {
  readonly status: 'seen';
  readonly n: number;
  readonly cells: Cells;
  readonly weight: Weight;
  readonly slope: ChanceModel['slope'];
  readonly observed: number;
  readonly expected: number;
};

function disagreementOf(
  table: ConfusionTable,
  scheme: WeightScheme | 'identity',
  chanceModelOf: ChanceModelOf,
): Seen | NotComputable {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  const { n, size, cells } = proportions;
  const weight: Weight = (first, second) => disagreementWeight(first, second, size, scheme);
  const { expectedDisagreement: expected, slope } = chanceModelOf(proportions, weight);
  if (expected === 0) return notComputable('one_category');
  return { status: 'seen', n, cells, weight, slope, observed: totalDisagreement(cells, weight) / n, expected };
}

type Cells = TableProportions['cells'];

/** Counts are summed before any division, so perfect agreement leaves exactly 0. */
function totalDisagreement(cells: Cells, weight: Weight): number {
  return cells.reduce((sum, { row, column, count }) => sum + count * weight(row, column), 0);
}

function varianceOver(cells: Cells, value: (cell: Cells[number]) => number): number {
  const mean = cells.reduce((sum, cell) => sum + cell.proportion * value(cell), 0);
  return cells.reduce((sum, cell) => sum + cell.proportion * (value(cell) - mean) ** 2, 0);
}
