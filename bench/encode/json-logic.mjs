import { LogicEngine } from 'json-logic-engine';
import { bandsRead } from './decision-logic.mjs';

/**
 * The decision logic as JSON-logic, built into functions by json-logic-engine. Facts, named conditions and rows of
 * tables stand side by side in one object of one shape, which is the fastest data for these functions.
 * @import { DecisionLogic } from './decision-logic.mjs'
 * @typedef {object} Form
 * @property {'all' | 'large' | 'none'} shared which named conditions are evaluated once a case; others are written into the rows
 * @property {'in' | 'or'} membership how "one of these" is written
 * @param {DecisionLogic} logic
 * @param {Form} form
 * @returns {readonly { key: string, rule: unknown }[]} data only: each rule with the key its result is stored under
 */
export function jsonLogic(logic, form) {
  const bodies = new Map(logic.named.map(({ name, when }) => [name, when]));
  const shared = new Set(logic.named.filter(({ when }) => isShared(when, form)).map(({ name }) => name));
  const translate = (statement) => jsonLogicOf(statement, { form, bodies, shared });
  const chain = (rows) => {
    const branches = rows.flatMap(({ when }, row) => (when.kind === 'always' ? [row] : [translate(when), row]));
    return branches.length === 1 ? branches[0] : { if: branches };
  };
  return [
    ...logic.named
      .filter(({ name }) => shared.has(name))
      .map(({ name, when }) => ({ key: name, rule: translate(when) })),
    ...logic.tables.map(({ id, rows }) => ({ key: rowOf(id), rule: chain(rows) })),
  ];
}

const rowOf = (table) => `row_${table}`;

function isShared(when, { shared }) {
  if (shared === 'large') return when.kind === 'all' || when.kind === 'any';
  return shared === 'all';
}

function jsonLogicOf(statement, context) {
  const of = (part) => jsonLogicOf(part, context);
  switch (statement.kind) {
    case 'always':
      return true;
    case 'one_of':
      return isOneOf({ var: statement.fact }, statement.values, context.form);
    case 'band':
      return isOneOf({ var: `${statement.score}_band` }, statement.bands, context.form);
    case 'rows':
      return isOneOf({ var: rowOf(statement.table) }, statement.rows, context.form);
    case 'range':
      return rangeOf({ var: statement.fact }, statement);
    case 'named':
      return context.shared.has(statement.name) ? { var: statement.name } : of(context.bodies.get(statement.name));
    case 'all':
      return { and: statement.of.map(of) };
    case 'any':
      return { or: statement.of.map(of) };
    case 'not':
      return { '!': [of(statement.of)] };
    default:
      throw new Error(`A table may not contain ${statement.kind}`);
  }
}

function isOneOf(variable, values, { membership }) {
  if (values.length === 1) return { '===': [variable, values[0]] };
  if (membership === 'in') return { in: [variable, values] };
  return { or: values.map((value) => ({ '===': [variable, value] })) };
}

function rangeOf(variable, { from, to, fromExcluded, toExcluded }) {
  if (from !== undefined && from === to) return { '===': [variable, from] };
  const bounds = [
    ...(from === undefined ? [] : [{ [fromExcluded ? '>' : '>=']: [variable, from] }]),
    ...(to === undefined ? [] : [{ [toExcluded ? '<' : '<=']: [variable, to] }]),
  ];
  return bounds.length === 1 ? bounds[0] : { and: bounds };
}

/**
 * @param {DecisionLogic} logic
 * @param {Form} form
 * @returns {{ prepare: (facts: object) => object, decide: (data: object) => object }}
 *   `prepare` gives parsed facts the slots for results; `decide` fills them, the row of a table under `row_` and its id
 */
export function startJsonLogic(logic, form) {
  const engine = new LogicEngine();
  // A setting of the engine: leaves out a check of every variable that no fact can fail.
  engine.allowFunctions = true;
  const rules = jsonLogic(logic, form);
  const built = rules.map(({ rule }) => engine.build(rule));
  // One line for each rule, and one object literal, as a caller who knows the rules and the facts would write them.
  const stores = rules.map(({ key }, index) => `data.${key} = built[${index}](data);`);
  const decide = new Function('built', `return (data) => { ${stores.join(' ')} return data; };`)(built);
  const facts = [...logic.facts, ...bandsRead(logic)].map((fact) => `${fact}: facts.${fact}`);
  const slots = rules.map(({ key }) => `${key}: ${key.startsWith('row_') ? 0 : false}`);
  const prepare = new Function('facts', `return { ${[...facts, ...slots].join(', ')} };`);
  return { prepare, decide };
}
