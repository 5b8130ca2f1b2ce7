/**
 * The decision logic of a ruleset in the form that every peer is given: named conditions in an order in which each
 * stands after those it reads, and tables in which the first row that holds decides.
 *
 * A row that says "and no row above holds" is freed of these words: first-match order says them already. The last row
 * of a table is taken for every case that is left, because it is proved that no case is left without a row.
 * A statement about the disposition of another action becomes a statement about the number of its deciding row.
 * @import { Condition, Ruleset } from '@oncospine/pathway'
 * @typedef {{ kind: 'rows', table: string, rows: readonly number[] }} RowsStatement
 * @typedef {Condition | RowsStatement} Statement
 * @typedef {{ name: string, when: Statement }} Named
 * @typedef {{ id: string, rows: readonly { id: string, when: Statement }[] }} Table
 * @typedef {{ facts: readonly string[], named: readonly Named[], tables: readonly Table[] }} DecisionLogic
 */

/**
 * @param {Ruleset} ruleset
 * @param {{ tablesInOrder: Function, rowsByTier: Function, factsOf: Function }} ours the order of tables and of their rows
 * @returns {DecisionLogic} tables in an order in which each stands after those it reads
 */
export function decisionLogic(ruleset, { tablesInOrder, rowsByTier, factsOf }) {
  const rowsOf = new Map(tablesInOrder(ruleset).map((table) => [table.id, rowsByTier(table)]));
  const statement = (condition) => withRowNumbers(condition, rowsOf);
  const tables = [...rowsOf].map(([id, rows]) => ({
    id,
    rows: firstMatch(rows).map((row) => ({ id: row.id, when: statement(row.when) })),
  }));
  const named = inOrderOfUse(ruleset.conditions).map(({ name, when }) => ({ name, when: statement(when) }));
  const read = new Set([...rowsOf.values()].flat().flatMap((row) => [...factsOf(ruleset, row.when)]));
  return { facts: ruleset.facts.map(({ id }) => id).filter((id) => read.has(id)), named, tables };
}

/** Drops from each row what its place says: that conditions of rows above do not hold. */
function firstMatch(rows) {
  const above = new Set();
  return rows.map((row, index) => {
    if (index === rows.length - 1) return { id: row.id, when: { kind: 'always' } };
    const parts = (row.when.kind === 'all' ? row.when.of : [row.when]).filter((part) => !saysNoneOf(part, above));
    const when = parts.length === 1 ? parts[0] : { kind: 'all', of: parts };
    above.add(JSON.stringify(when));
    return { id: row.id, when };
  });
}

function saysNoneOf(condition, above) {
  if (condition.kind !== 'not') return false;
  const denied = condition.of.kind === 'any' ? condition.of.of : [condition.of];
  return denied.every((part) => above.has(JSON.stringify(part)));
}

function withRowNumbers(condition, rowsOf) {
  switch (condition.kind) {
    case 'disposition': {
      const rows = rowsOf.get(condition.action);
      const numbers = rows.flatMap((row, index) => (condition.dispositions.includes(row.disposition) ? [index] : []));
      return { kind: 'rows', table: condition.action, rows: numbers };
    }
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => withRowNumbers(part, rowsOf)) };
    case 'not':
      return { kind: 'not', of: withRowNumbers(condition.of, rowsOf) };
    default:
      return condition;
  }
}

function inOrderOfUse(conditions) {
  const ordered = new Set();
  const visit = (condition) => {
    if (ordered.has(condition)) return;
    for (const name of namesIn(condition.when)) visit(conditions.find((other) => other.name === name));
    ordered.add(condition);
  };
  for (const condition of conditions) visit(condition);
  return [...ordered];
}

function namesIn(condition) {
  if (condition.kind === 'named') return [condition.name];
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(namesIn);
  return condition.kind === 'not' ? namesIn(condition.of) : [];
}

/**
 * The bands of scores that the logic reads, as facts that are computed beforehand.
 * @param {DecisionLogic} logic
 * @returns {readonly string[]}
 */
export function bandsRead(logic) {
  const text = JSON.stringify(logic);
  return [...new Set([...text.matchAll(/"kind":"band","score":"(\w+)"/g)].map(([, score]) => `${score}_band`))];
}
