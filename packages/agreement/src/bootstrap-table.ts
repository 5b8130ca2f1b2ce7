import { type BootstrapInterval, type BootstrapOptions, bootstrap, type PointEstimate } from './bootstrap.ts';
import type { ConfusionTable } from './confusion-table.ts';
import type { RandomIntegers } from './random-integers.ts';
import { type TableProportions, tableProportions } from './table-proportions.ts';

/**
 * The bootstrap interval of any statistic of a confusion table; the cases of the table are drawn again.
 *
 * It needs no formula of the variance, and checks the analytic interval. The time grows with cases times resamples.
 *
 * @param table - The confusion table.
 * @param statistic - For example `cohensKappa`, or `(drawn) => weightedKappa(drawn, 'linear')`.
 * @param options - The seed is required.
 * @returns The interval, or why there is none.
 * @example
 * bootstrapTable({ categories: ['no', 'yes'], counts: [[0, 0], [0, 0]] }, () => ({ status: 'estimated', estimate: 0 }), { seed: 1 }) // => { status: 'not_computable', reason: 'no_cases' }
 */
export function bootstrapTable(
  table: ConfusionTable,
  statistic: (drawn: ConfusionTable) => PointEstimate,
  options: BootstrapOptions,
): BootstrapInterval {
  const proportions = tableProportions(table);
  if (proportions.status === 'not_computable') return proportions;
  const cellOfCase = Uint32Array.from(cellPositions(proportions));
  const drawOnce = (random: RandomIntegers) => statistic(drawnTable(table, cellOfCase, random));
  return bootstrap(drawOnce, options);
}

function cellPositions({ cells }: TableProportions): number[] {
  return cells.flatMap(({ count }, position) => Array.from({ length: count }, () => position));
}

function drawnTable(table: ConfusionTable, cellOfCase: Uint32Array, random: RandomIntegers): ConfusionTable {
  const size = table.categories.length;
  const drawn = new Uint32Array(size * size);
  for (let draw = 0; draw < cellOfCase.length; draw += 1) {
    const cell = cellOfCase[random(cellOfCase.length)] ?? 0;
    drawn[cell] = (drawn[cell] ?? 0) + 1;
  }
  const counts = table.categories.map((_, row) => Array.from(drawn.subarray(row * size, (row + 1) * size)));
  return { categories: table.categories, counts };
}
