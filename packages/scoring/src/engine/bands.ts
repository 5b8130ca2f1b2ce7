import type { BandId, ScoreTable } from './score-table.ts';

/**
 * The band of a total.
 * @param table - an additive score
 * @param total - points that the score can reach
 * @returns the id of the one band that holds the total
 * @example bandOf(SINS, 7) // => 'potentially_unstable'
 */
export const bandOf = <const Table extends ScoreTable>(table: Table, total: number): BandId<Table> => {
  const band = table.bands.find(({ from, to }) => from <= total && total <= to);
  if (band === undefined) throw new Error(`table ${table.id}: no band holds the total ${total}`);
  return band.id;
};

/**
 * The bands that some of the totals fall in.
 * @param table - an additive score
 * @param totals - points that can still be reached
 * @returns ids in the order of the table
 */
export const possibleBands = <const Table extends ScoreTable>(
  table: Table,
  totals: readonly number[],
): readonly BandId<Table>[] => {
  const reached = new Set<string>(totals.map((total) => bandOf(table, total)));
  return table.bands.map((band) => band.id).filter((id) => reached.has(id));
};
