import { type PossibleItem, possibleOptions } from './possible-options.ts';
import { readAnswers } from './read-answers.ts';
import type { ScoreAnswers, ScoreItem, ScoreTable } from './score-table.ts';

/**
 * Every total that some completion of the answers reaches, exactly: 17 but not 16 if that is so.
 * @param table - an additive score
 * @param answers - what is known; an absent item is not known
 * @returns points in ascending order; an answer that the table does not have leaves no completion, so none
 * @example attainableTotals(SINS, { location: 'rigid', pain: 'none', alignment: 'normal', collapse: 'none', posterolateral: 'none' }) // => [0, 1, 2]
 */
export const attainableTotals = <const Table extends ScoreTable>(
  table: Table,
  answers: ScoreAnswers<Table>,
): readonly number[] => {
  const reading = readAnswers(table, answers);
  return reading.status === 'read' ? totalsOf(table, possibleOptions(table, reading.value)) : [];
};

/**
 * The totals of all choices of one option an item.
 * @param table - the table, for its cap
 * @param possible - the options still possible
 * @returns points in ascending order
 */
export const totalsOf = (table: ScoreTable, possible: readonly PossibleItem<ScoreItem>[]): readonly number[] => {
  let totals: ReadonlySet<number> = new Set([0]);
  for (const { options } of possible) {
    const next = new Set<number>();
    for (const total of totals) for (const option of options) next.add(total + option.points);
    totals = next;
  }
  const { cap } = table;
  const reported = cap === undefined ? totals : new Set([...totals].map((total) => Math.min(total, cap)));
  return [...reported].sort((first, second) => first - second);
};
