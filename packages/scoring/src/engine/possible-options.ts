import type { ReadAnswers } from './read-answers.ts';
import type { Item } from './score-table.ts';

/** One item with the options that are still possible, in published order. */
export type PossibleItem<One extends Item> = { readonly item: One; readonly options: One['options'] };

/**
 * The options still possible for every item: all of them where nothing is known.
 * @param table - the table
 * @param answers - the values still possible, by item id
 * @returns one entry an item, in published order
 */
export const possibleOptions = <One extends Item>(
  table: { readonly items: readonly One[] },
  answers: ReadAnswers,
): readonly PossibleItem<One>[] =>
  table.items.map((item) => {
    const values = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
    const options = item.options.filter(({ value }) => values === undefined || values.includes(value));
    return { item, options };
  });
