import type { PossibleItem } from './possible-options.ts';
import type { FlowItemResult, ItemResult } from './score-result.ts';
import type { Item, ScoreItem } from './score-table.ts';

/**
 * An item of an additive score in a result: its points, or the points still possible.
 * @param possible - the item with the options still possible
 * @returns known, narrowed or missing
 */
export const itemResult = <Id extends string>(possible: PossibleItem<ScoreItem>): ItemResult<Id> => {
  const { options } = possible;
  const shown = flowItemResult<Id>(possible);
  const points = options.map((option) => option.points);
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  return shown.state === 'known' ? { ...shown, points: lowest } : { ...shown, possible: options, lowest, highest };
};

/**
 * An item of a flow chart in a result: its answer, or the answers still possible.
 * @param possible - the item with the options still possible
 * @returns known, narrowed or missing
 */
export const flowItemResult = <Id extends string>({ item, options }: PossibleItem<Item>): FlowItemResult<Id> => {
  // The id comes from the table whose item ids `Id` was derived from.
  const header = { id: item.id as Id, label: item.label, source: item.source };
  const [first, ...others] = options;
  if (first !== undefined && others.length === 0) {
    return { ...header, state: 'known', value: first.value, answer: first.label };
  }
  const state = options.length === item.options.length ? 'missing' : 'narrowed';
  return { ...header, state, possible: options };
};
