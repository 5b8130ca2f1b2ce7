import type { ScoreTable } from './score-table.ts';

declare const score: unique symbol;
declare const direction: unique symbol;

type Brand<Table extends ScoreTable> = {
  readonly [score]: Table['id'];
  readonly [direction]: Table['direction'];
};

/**
 * The total of one score. It is a number at run time and no number to the compiler, so that totals of
 * two scores can neither be added nor compared; `points` gives the number for printing.
 */
export type Total<Table extends ScoreTable> = Brand<Table>;

/** A bound of a total: a number that still remembers its score. */
export type Bound<Table extends ScoreTable> = number & Brand<Table>;

/**
 * Marks a number as a bound of a table's total.
 * @param _table - the table whose engine computed the number
 * @param value - points
 * @returns the same number, branded
 */
export const asBound = <const Table extends ScoreTable>(_table: Table, value: number): Bound<Table> =>
  // The brand exists for the compiler only; this is the one place that gives it.
  value as Bound<Table>;

/**
 * The number behind a total, for printing and storing.
 * @param total - the total of one score
 * @returns points
 * @example points(sins({ level: 'T1', pain: 'none', bone_lesion: 'blastic', alignment: 'normal', collapse: 'none', posterolateral: 'none' }).total) // => 3
 */
export const points = <Table extends ScoreTable>(total: Total<Table>): number =>
  // A total is made from a bound, which is a number.
  total as unknown as number;

/**
 * Which of two totals of the same score is worse, by the direction of its table.
 * @param table - the table of both totals
 * @param first - a total
 * @param second - a total of the same score
 * @returns the worse of the two
 * @example
 * const good = osri2013({ primary_tumor: 'breast', kps: 80 });
 * const poor = osri2013({ primary_tumor: 'breast', kps: 40 });
 * points(worseTotal(OSRI_2013, good.total, poor.total)) // => 3
 */
export const worseTotal = <const Table extends ScoreTable>(
  table: Table,
  first: Total<Table>,
  second: Total<Table>,
): Total<Table> => {
  const firstIsHigher = points(first) > points(second);
  return firstIsHigher === (table.direction === 'higher_is_worse') ? first : second;
};
