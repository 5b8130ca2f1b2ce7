import type { CaveatCode } from './caveat.ts';
import type { ResultHeader } from './score-result.ts';
import type { ItemId, TableIdentity } from './score-table.ts';

type ItemState<Id> = { readonly id: Id; readonly state: 'known' | 'narrowed' | 'missing' };

/**
 * The part of a result that does not depend on how the score computes: source, caveats, what is not known.
 * @param table - the table
 * @param items - the items of the result
 * @returns the header, which names the items that are missing or narrowed
 */
export const resultHeader = <const Table extends TableIdentity>(
  table: Table,
  items: readonly ItemState<ItemId<Table>>[],
): ResultHeader<Table> => ({
  score: table.id,
  source: table.source,
  verification: table.verification.mark,
  reviewStatus: table.reviewStatus,
  caveats: caveatsOf(table),
  missing: items.filter(({ state }) => state === 'missing').map(({ id }) => id),
  narrowed: items.filter(({ state }) => state === 'narrowed').map(({ id }) => id),
});

const caveatsOf = (table: TableIdentity): readonly CaveatCode[] =>
  table.verification.mark === 'V' ? table.caveats : [...table.caveats, 'table_not_verified_against_paper'];
