import type { ReadAnswers } from './read-answers.ts';
import type { ScoreItem, ScoreItemOption, TableIdentity } from './score-table.ts';

/** One item with the options that are still possible, in published order. */
export type PossibleItem = { readonly item: ScoreItem; readonly options: readonly ScoreItemOption[] };

/**
 * The options still possible for every item: all of them where nothing is known.
 * @param table - the table
 * @param answers - the values still possible, by item id
 * @returns one entry an item, in published order
 */
export const possibleOptions = (table: TableIdentity, answers: ReadAnswers): readonly PossibleItem[] =>
  table.items.map((item) => {
    const values = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
    const options = item.options.filter((option) => values === undefined || values.includes(option.value));
    return { item, options };
  });
