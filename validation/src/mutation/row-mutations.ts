import { type ActionTable, type Row, TIERS, URGENCIES } from '@oncospine/pathway';
import type { Edit, Operator } from './mutant.ts';

/** A row with another outcome or tier, or no row. */
export type RowMutation = {
  readonly operator: Operator;
  readonly before: string;
  readonly after: string;
  readonly edit: Edit;
};

/**
 * Moves the disposition, the urgency and the tier of a row by one step, and removes the row.
 * @param hasClock - Whether anyone is shown the urgency of the table's rows; the strategy table has none.
 */
export function rowMutations(table: ActionTable, row: Row, { hasClock }: { readonly hasClock: boolean }) {
  const dispositions = table.dispositions.map(({ id }) => id);
  const mutations: RowMutation[] = [
    ...steps(row, 'disposition', dispositions, { before: 'disposition_previous', after: 'disposition_next' }),
    ...(hasClock ? steps(row, 'urgency', URGENCIES, { before: 'urgency_sooner', after: 'urgency_later' }) : []),
    ...steps(row, 'tier', TIERS, { before: 'tier_higher', after: 'tier_lower' }),
    { operator: 'delete_row', before: `${row.disposition}, ${row.urgency}`, after: 'no such row', edit: REMOVAL },
  ];
  return mutations;
}

const REMOVAL: Edit = { kind: 'removal' };

function steps<Key extends 'disposition' | 'urgency' | 'tier'>(
  row: Row,
  key: Key,
  order: readonly Row[Key][],
  operators: { readonly before: Operator; readonly after: Operator },
): readonly RowMutation[] {
  const place = order.indexOf(row[key]);
  const step = (to: Row[Key] | undefined, operator: Operator): readonly RowMutation[] =>
    to === undefined
      ? []
      : [
          {
            operator,
            before: `${key} ${row[key]}`,
            after: `${key} ${to}`,
            edit: { kind: 'row', row: { ...row, [key]: to } },
          },
        ];
  return [...step(order[place - 1], operators.before), ...step(order[place + 1], operators.after)];
}
