import type { CaveatCode } from './caveat.ts';
import type { PossibleItem } from './possible-options.ts';
import type { ItemResult, ResultHeader } from './score-result.ts';
import type { ItemId, TableIdentity } from './score-table.ts';

/**
 * The part of a result that does not depend on how the score computes: source, caveats, item by item.
 * @param table - the table
 * @param possible - the options still possible
 * @returns the header, which names the items that are missing or narrowed
 */
export const resultHeader = <const Table extends TableIdentity>(
  table: Table,
  possible: readonly PossibleItem[],
): ResultHeader<Table> => {
  const items = possible.map((entry) => itemResult<ItemId<Table>>(entry));
  return {
    score: table.id,
    source: table.source,
    verification: table.verification.mark,
    reviewStatus: table.reviewStatus,
    caveats: caveatsOf(table),
    items,
    missing: items.filter((item) => item.state === 'missing').map((item) => item.id),
    narrowed: items.filter((item) => item.state === 'narrowed').map((item) => item.id),
  };
};

const caveatsOf = (table: TableIdentity): readonly CaveatCode[] =>
  table.verification.mark === 'V' ? table.caveats : [...table.caveats, 'table_not_verified_against_paper'];

const itemResult = <Id extends string>({ item, options }: PossibleItem): ItemResult<Id> => {
  // The id comes from the table whose item ids `Id` was derived from.
  const named = { id: item.id as Id, label: item.label, source: item.source };
  const [first, ...others] = options;
  if (first !== undefined && others.length === 0) {
    return { ...named, state: 'known', value: first.value, answer: first.label, points: first.points };
  }
  const points = options.map((option) => option.points);
  return {
    ...named,
    state: options.length === item.options.length ? 'missing' : 'narrowed',
    possible: options,
    lowest: Math.min(...points),
    highest: Math.max(...points),
  };
};
