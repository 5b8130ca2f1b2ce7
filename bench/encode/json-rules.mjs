import { Engine } from 'json-rules-engine';

/**
 * The decision logic as rules of json-rules-engine: one rule for each row, in priority groups, so that a table is run
 * after those it reads. The engine runs all rules of a group; the highest row that holds is picked from its events.
 * @import { DecisionLogic } from './decision-logic.mjs'
 * @param {DecisionLogic} logic
 * @param {{ named: 'conditions' | 'facts' }} form
 *   `conditions`: named conditions are the engine's shared conditions; `facts`: rules of their own that set a fact.
 * @returns {(facts: object) => Promise<Int32Array>} rows of all tables, in the order of the logic
 */
export function startJsonRules(logic, form) {
  const engine = new Engine([]);
  const numberOf = new Map(logic.tables.map(({ id }, index) => [id, index]));
  const steps = stepsOf(logic, form);
  const last = Math.max(...steps.values());
  for (const { name, when } of logic.named) {
    if (form.named === 'conditions') engine.setCondition(name, grouped(conditionOf(when, form)));
    else engine.addRule(rule(when, form, { type: name, params: {} }, last - steps.get(name)));
  }
  for (const table of logic.tables)
    for (const [row, { when }] of table.rows.entries()) {
      if (when.kind === 'always') continue;
      const params = { table: numberOf.get(table.id), row };
      engine.addRule(rule(when, form, { type: factOf(table.id), params }, last - steps.get(table.id)));
    }
  const otherwise = new Int32Array(logic.tables.map(({ rows }) => rows.length - 1));
  const open = Object.fromEntries([
    ...(form.named === 'facts' ? logic.named.map(({ name }) => [name, false]) : []),
    ...logic.tables.map(({ id, rows }) => [factOf(id), rows.length - 1]),
  ]);
  let rows = otherwise.slice();
  engine.on('success', ({ type, params }, almanac) => {
    if (params.table === undefined) almanac.addRuntimeFact(type, true);
    else if (params.row < rows[params.table]) {
      rows[params.table] = params.row;
      almanac.addRuntimeFact(type, params.row);
    }
  });
  return async (facts) => {
    rows = otherwise.slice();
    await engine.run({ ...facts, ...open });
    return rows;
  };
}

const factOf = (table) => `row_${table}`;

function rule(when, form, event, step) {
  return { conditions: grouped(conditionOf(when, form)), event, priority: step + 1 };
}

/** The step at which each named condition and table can be run: one after everything it reads. */
function stepsOf(logic, form) {
  const steps = new Map();
  const stepAfter = (statement) => Math.max(0, ...readBy(statement, form).map((name) => (steps.get(name) ?? 0) + 1));
  for (const { name, when } of logic.named) steps.set(name, form.named === 'facts' ? stepAfter(when) : -1);
  for (const { id, rows } of logic.tables) steps.set(id, Math.max(...rows.map(({ when }) => stepAfter(when))));
  return steps;
}

function readBy(statement, form) {
  if (statement.kind === 'rows') return [statement.table];
  if (statement.kind === 'named') return form.named === 'facts' ? [statement.name] : [];
  if (statement.kind === 'all' || statement.kind === 'any') return statement.of.flatMap((part) => readBy(part, form));
  return statement.kind === 'not' ? readBy(statement.of, form) : [];
}

/** The engine wants a group at the top. */
function grouped(condition) {
  return 'fact' in condition ? { all: [condition] } : condition;
}

function conditionOf(statement, form) {
  const of = (part) => conditionOf(part, form);
  switch (statement.kind) {
    case 'one_of':
      return oneOf(statement.fact, statement.values);
    case 'band':
      return oneOf(`${statement.score}_band`, statement.bands);
    case 'rows':
      return oneOf(factOf(statement.table), statement.rows);
    case 'range':
      return range(statement);
    case 'named':
      if (form.named === 'facts') return { fact: statement.name, operator: 'equal', value: true };
      return { condition: statement.name };
    case 'all':
      return { all: statement.of.map(of) };
    case 'any':
      return { any: statement.of.map(of) };
    case 'not':
      return negated(statement.of) ?? { not: of(statement.of) };
    default:
      throw new Error(`A rule may not contain ${statement.kind}`);
  }
}

/** The engine has an operator for "none of these". */
function negated(statement) {
  if (statement.kind !== 'one_of') return undefined;
  return { fact: statement.fact, operator: 'notIn', value: statement.values };
}

function oneOf(fact, values) {
  return values.length === 1 ? { fact, operator: 'equal', value: values[0] } : { fact, operator: 'in', value: values };
}

function range({ fact, from, to, fromExcluded, toExcluded }) {
  if (from !== undefined && from === to) return { fact, operator: 'equal', value: from };
  const bounds = [
    ...(from === undefined
      ? []
      : [{ fact, operator: fromExcluded ? 'greaterThan' : 'greaterThanInclusive', value: from }]),
    ...(to === undefined ? [] : [{ fact, operator: toExcluded ? 'lessThan' : 'lessThanInclusive', value: to }]),
  ];
  return bounds.length === 1 ? bounds[0] : { all: bounds };
}
