import type { ScoreTable } from '../engine/score-table.ts';
import type { PointsByItem } from './brute-force.ts';

/**
 * The points of a table in the shape that a test writes by hand.
 * @param table - a score table
 * @returns points by item and answer, in published order
 */
export const pointsOf = (table: ScoreTable): PointsByItem =>
  Object.fromEntries(
    table.items.map((item) => [
      item.id,
      Object.fromEntries(item.options.map((option) => [option.value, option.points])),
    ]),
  );

/**
 * What is wrong with a table: laws that every additive table obeys.
 * @param table - a score table
 * @returns one sentence a fault; none for a sound table
 */
export const faultsOf = (table: ScoreTable): readonly string[] => {
  const ids = table.items.map((item) => item.id);
  const extremes = table.items.map((item) => item.options.map((option) => option.points));
  const lowest = extremes.reduce((sum, points) => sum + Math.min(...points), 0);
  const highest = extremes.reduce((sum, points) => sum + Math.max(...points), 0);
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an item id occurs twice']),
    ...table.items.flatMap((item) =>
      faultsOfItem(
        item.id,
        item.options.map((option) => option.value),
        item.source.place,
      ),
    ),
    ...(table.bands[0]?.from === lowest ? [] : [`the first band does not start at ${lowest}`]),
    ...(table.bands.at(-1)?.to === Math.min(highest, table.cap ?? highest)
      ? []
      : ['the last band does not end at the top']),
    ...table.bands.slice(1).flatMap((band, index) => {
      const before = table.bands[index];
      return before !== undefined && band.from === before.to + 1
        ? []
        : [`band ${band.id} does not follow the one before`];
    }),
    ...(table.source.citation === '' || table.source.place === '' ? ['the table has no source'] : []),
    ...(table.reviewStatus === 'approved' ? ['no table is approved yet'] : []),
  ];
};

const faultsOfItem = (id: string, values: readonly string[], place: string): readonly string[] => [
  ...(new Set(values).size === values.length ? [] : [`item ${id}: an answer occurs twice`]),
  ...(values.length > 1 ? [] : [`item ${id}: fewer than two answers`]),
  ...(place === '' ? [`item ${id}: no place in the source`] : []),
];
