import { walkCondition } from '../conditions/walk.ts';
import type { ActionTable, Ruleset } from './ruleset.ts';

/** The actions whose disposition a table reads, directly or through named conditions. */
export function actionsReadBy(ruleset: Ruleset, table: ActionTable): ReadonlySet<string> {
  const read = new Set<string>();
  const seen = new Set<string>();
  const follow = (condition: ActionTable['rows'][number]['when']): void =>
    walkCondition(condition, (part) => {
      if (part.kind === 'disposition') read.add(part.action);
      if (part.kind !== 'named' || seen.has(part.name)) return;
      seen.add(part.name);
      const named = ruleset.conditions.find((candidate) => candidate.name === part.name);
      if (named !== undefined) follow(named.when);
    });
  for (const row of table.rows) follow(row.when);
  return read;
}

/**
 * The tables of a ruleset, each after the tables it reads.
 * @throws When the dependency between actions is circular, naming the actions.
 */
export function tablesInOrder(ruleset: Ruleset): readonly ActionTable[] {
  const tables = new Map([...ruleset.actions, ruleset.strategy].map((table) => [table.id, table]));
  const ordered: ActionTable[] = [];
  const visit = (table: ActionTable, path: readonly string[]): void => {
    if (ordered.includes(table)) return;
    if (path.includes(table.id)) throw new Error(`Ruleset ${ruleset.id}: ${[...path, table.id].join(' reads ')}`);
    for (const id of actionsReadBy(ruleset, table)) {
      const next = tables.get(id);
      if (next === undefined) throw new Error(`Ruleset ${ruleset.id}: ${table.id} reads ${id}, which is no action`);
      visit(next, [...path, table.id]);
    }
    ordered.push(table);
  };
  for (const table of tables.values()) visit(table, []);
  return ordered;
}
