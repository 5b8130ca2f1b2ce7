import type { Condition } from '../conditions/condition.ts';
import type { ActionTable, Row, Ruleset } from '../tables/ruleset.ts';

/** A ruleset with one table changed. */
export function withTable(
  ruleset: Ruleset,
  action: string,
  change: (table: ActionTable) => Partial<ActionTable>,
): Ruleset {
  const changed = (table: ActionTable): ActionTable => (table.id === action ? { ...table, ...change(table) } : table);
  return { ...ruleset, actions: ruleset.actions.map(changed), strategy: changed(ruleset.strategy) };
}

/** A ruleset in which the first row of a table has another condition. */
export function withFirstCondition(ruleset: Ruleset, action: string, when: Condition): Ruleset {
  return withTable(ruleset, action, ({ rows }) => ({
    rows: rows.map((row, index) => (index === 0 ? { ...row, when } : row)),
  }));
}

/** A ruleset in which the first row of a table is changed. */
export function withFirstRow(ruleset: Ruleset, action: string, change: Partial<Row>): Ruleset {
  return withTable(ruleset, action, ({ rows }) => ({
    rows: rows.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
  }));
}
