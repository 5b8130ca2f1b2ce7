import { totalsOf } from './attainable-totals.ts';
import { bandOf, possibleBands } from './bands.ts';
import { itemResult } from './item-result.ts';
import { possibleOptions } from './possible-options.ts';
import { type ReadAnswers, readAnswers } from './read-answers.ts';
import { resultHeader } from './result-header.ts';
import type { CompleteScore, PartialScore, ScoreResult } from './score-result.ts';
import type { ItemId, ScoreAnswers, ScoreTable } from './score-table.ts';
import { asBound } from './total.ts';

/**
 * Scores any additive table: total and band when all is known, else exact bounds and the bands still possible.
 * @param table - the score
 * @param answers - one value an item, or the values still possible; an absent item is not known
 * @returns `complete`, `partial` (with `band` only when it is decided) or `invalid` with issues
 * @example evaluateScore(SINS, { pain: 'severe' }).status // => 'invalid'
 * @example evaluateScore(SINS, {}).possibleBands // => ['stable', 'potentially_unstable', 'unstable']
 */
export const evaluateScore = <const Table extends ScoreTable>(
  table: Table,
  answers: ScoreAnswers<Table>,
): ScoreResult<Table> => {
  const reading = readAnswers(table, answers);
  return reading.status === 'refused'
    ? { status: 'invalid', score: table.id, issues: reading.issues }
    : scorePossible(table, reading.value);
};

/**
 * Scores answers that were already read.
 * @param table - the score
 * @param answers - the values still possible, each of them an option of its item
 * @returns `complete` or `partial`
 */
export const scorePossible = <const Table extends ScoreTable>(
  table: Table,
  answers: ReadAnswers,
): CompleteScore<Table> | PartialScore<Table> => {
  const possible = possibleOptions(table, answers);
  const totals = totalsOf(table, possible);
  const [lowest, highest] = [totals[0], totals.at(-1)];
  if (lowest === undefined || highest === undefined) throw new Error(`table ${table.id}: an item has no option left`);
  const items = possible.map((one) => itemResult<ItemId<Table>>(one));
  const scored = {
    ...resultHeader(table, items),
    items,
    direction: table.direction,
    lowest: asBound(table, lowest),
    highest: asBound(table, highest),
    attainable: totals.map((total) => asBound(table, total)),
    possibleBands: possibleBands(table, totals),
  };
  const band = bandOf(table, lowest);
  if (items.every(({ state }) => state === 'known'))
    return { status: 'complete', total: scored.lowest, band, ...scored };
  return scored.possibleBands.length === 1 ? { status: 'partial', band, ...scored } : { status: 'partial', ...scored };
};
