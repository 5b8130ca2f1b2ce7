import { type BootstrapInterval, type BootstrapOptions, bootstrap, type PointEstimate } from './bootstrap.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { binomialDraw } from './distributions/binomial-draw.ts';
import type { RandomIntegers } from './random-integers.ts';
import { type TableProportions, tableProportions } from './table-proportions.ts';

/**
 * The bootstrap interval of any statistic of a confusion table; the cases of the table are drawn again.
 *
 * It needs no formula of the variance, and checks the analytic interval. Up to 200 cases each of them is drawn again;
 * of more, the counts of the cells are drawn, which has the same distribution in a time that does not grow with the cases.
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
  if (proportions.n > MOST_DRAWN_ONE_BY_ONE)
    return bootstrap((random) => statistic(drawnCounts(table, proportions, random)), options);
  const cellOfCase = Uint32Array.from(cellPositions(proportions));
  const drawOnce = (random: RandomIntegers) => statistic(drawnTable(table, cellOfCase, random));
  return bootstrap(drawOnce, options);
}

/** A seed gives the intervals that it always gave up to this many cases: nothing that was published changes. */
const MOST_DRAWN_ONE_BY_ONE = 200;

/** Cell by cell, each from what the cells before it left. */
function drawnCounts(table: ConfusionTable, { n, cells }: TableProportions, random: RandomIntegers): ConfusionTable {
  let [casesLeft, drawsLeft] = [n, n];
  const drawn = cells.map(({ count }) => {
    const draws = binomialDraw(random, drawsLeft, casesLeft === 0 ? 0 : count / casesLeft);
    casesLeft -= count;
    drawsLeft -= draws;
    return draws;
  });
  const size = table.categories.length;
  return { ...table, counts: table.categories.map((_, row) => drawn.slice(row * size, (row + 1) * size)) };
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
