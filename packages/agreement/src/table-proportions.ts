import type { ConfusionTable } from './confusion-table.ts';
import { type NotComputable, notComputable } from './not-computable.ts';

/** A cell of a square table: where it stands and its share of all cases. */
export type Cell = {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly proportion: number;
};

/** What every coefficient needs to know of a table. */
export type TableProportions = {
  readonly status: 'valid';
  readonly n: number;
  /** How many categories were declared. */
  readonly size: number;
  readonly cells: readonly Cell[];
  /** Share of each category in the reference. */
  readonly rowShares: readonly number[];
  /** Share of each category in the tool. */
  readonly columnShares: readonly number[];
};

/**
 * Checks a table and turns its counts into proportions.
 *
 * @param table - The confusion table.
 * @returns The proportions, or why there are none.
 * @example
 * tableProportions({ categories: ['no', 'yes'], counts: [[0, 0], [0, 0]] }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function tableProportions(table: ConfusionTable): TableProportions | NotComputable {
  if (!isSquareTableOfCounts(table)) return notComputable('invalid_table');
  const n = sum(table.counts.map(sum));
  if (n === 0) return notComputable('no_cases');
  const cells = table.counts.flatMap((counts, row) =>
    counts.map((count, column) => ({ row, column, count, proportion: count / n })),
  );
  const rowShares = table.counts.map((counts) => sum(counts) / n);
  const columnShares = table.categories.map((_, column) => sum(table.counts.map((row) => row[column] ?? 0)) / n);
  return { status: 'valid', n, size: table.categories.length, cells, rowShares, columnShares };
}

function isSquareTableOfCounts({ categories, counts }: ConfusionTable): boolean {
  const size = categories.length;
  return (
    categories.every((category, position) => categories.indexOf(category) === position) &&
    counts.length === size &&
    counts.every((row) => row.length === size && row.every(isCount))
  );
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
