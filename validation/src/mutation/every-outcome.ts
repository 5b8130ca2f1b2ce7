import type { ActionTable, Row, Ruleset } from '@oncospine/pathway';

/** The name under which the strategy stands among the actions, so that its rows are told like those of any action. */
export const STRATEGY_ACTION = 'strategy_word';

/** A ruleset that is hashed as its name: nobody is told the hash of a trial, and to hash one can take longer than to compile it. */
export function withoutHash(ruleset: Ruleset): Ruleset & { readonly toJSON: () => string } {
  return { ...ruleset, toJSON: () => ruleset.id };
}

/** The disposition of patients for whom a table has no row. */
export const NO_ROW = 'no_row';

/**
 * The ruleset with its strategy as one more action, and with an outcome for patients for whom a table has no row:
 * a mutant may have such a gap, and is then answered all the same.
 */
export function withEveryOutcome(ruleset: Ruleset): Ruleset {
  const strategy = { ...ruleset.strategy, id: STRATEGY_ACTION };
  const hasStrategy = ruleset.actions.some(({ id }) => id === STRATEGY_ACTION);
  return { ...ruleset, actions: [...ruleset.actions, ...(hasStrategy ? [] : [strategy])].map(withNoRow) };
}

function withNoRow(table: ActionTable): ActionTable {
  if (table.dispositions.some(({ id }) => id === NO_ROW)) return table;
  const disposition = { id: NO_ROW, label: 'no row', patientLabel: 'no row', releases: false, active: false };
  // The last row of the lowest tier decides only where nothing else does.
  const row: Row = {
    id: `${table.id}.${NO_ROW}`,
    tier: 'default',
    when: { kind: 'always' },
    disposition: NO_ROW,
    urgency: 'none',
    citations: [],
    statements: [],
    hazards: [],
    review: { status: 'draft' },
  };
  return { ...table, dispositions: [...table.dispositions, disposition], rows: [...table.rows, row] };
}
