import { ZenEngine } from '@gorules/zen-engine';

/**
 * The decision logic as JSON decision models of the zen engine, in its three forms. Each answers the number of the
 * deciding row of every table.
 * @import { DecisionLogic } from './decision-logic.mjs'
 */

/** One expression node: named conditions, then tables, each a chain of "if" that reads the results above it. */
export function zenExpressions(logic) {
  const expressions = [
    ...logic.named.map(({ name, when }) => ({ key: name, value: zenExpression(when, '$.') })),
    ...logic.tables.map((table) => ({ key: tableKey(table.id), value: chain(table.rows, '$.') })),
  ].map((expression) => ({ id: expression.key, ...expression }));
  const content = { expressions, passThrough: false, inputField: null, outputPath: null, executionMode: 'single' };
  return graph([{ id: 'decide', type: 'expressionNode', name: 'decide', content }]);
}

/** An expression node for the named conditions, then one first-hit decision table for each action. */
export function zenTables(logic) {
  const named = logic.named.map(({ name, when }) => ({ id: name, key: name, value: zenExpression(when, '$.') }));
  const kept = { passThrough: true, inputField: null, outputPath: null, executionMode: 'single' };
  const first = { id: 'named', type: 'expressionNode', name: 'named', content: { expressions: named, ...kept } };
  const tables = logic.tables.map(({ id, rows }) => ({
    id,
    type: 'decisionTableNode',
    name: id,
    content: {
      hitPolicy: 'first',
      inputs: [{ id: 'when', name: 'when' }],
      outputs: [{ id: 'row', name: 'row', field: tableKey(id) }],
      rules: rows.map(({ when }, row) => ({
        _id: `${id}.${row}`,
        when: when.kind === 'always' ? '' : zenExpression(when, ''),
        row: String(row),
      })),
      ...kept,
    },
  }));
  return graph([first, ...tables]);
}

/** A function node: the same logic written as JavaScript. */
export function zenFunction(logic) {
  const named = logic.named.map(({ name, when }) => `const ${name} = ${script(when)};`);
  const tables = logic.tables.map(({ id, rows }) => {
    const branches = rows.map(({ when }, row) => (when.kind === 'always' ? row : `${script(when)} ? ${row} :`));
    return `const ${tableKey(id)} = ${branches.join(' ')};`;
  });
  const answer = `return { ${logic.tables.map(({ id }) => tableKey(id)).join(', ')} };`;
  const source = `export const handler = async (facts) => {\n${[...named, ...tables, answer].join('\n')}\n};\n`;
  return graph([{ id: 'decide', type: 'functionNode', name: 'decide', content: { source } }]);
}

/**
 * @param {import('@gorules/zen-engine').ZenDecisionContent} content a JSON decision model, compiled
 * @returns {(facts: object) => Promise<object>} the row of each table, by the key of the table
 */
export function startZen(content) {
  const decision = new ZenEngine().createDecision(content);
  return async (facts) => (await decision.evaluate(facts)).result;
}

/** The key under which the row of a table is answered. */
export const tableKey = (id) => `row_${id}`;

function graph(nodes) {
  const all = [
    { id: 'input', type: 'inputNode', name: 'input' },
    ...nodes,
    { id: 'output', type: 'outputNode', name: 'output' },
  ];
  const edges = all
    .slice(1)
    .map((node, index) => ({ id: `edge-${index}`, type: 'edge', sourceId: all[index].id, targetId: node.id }));
  return { contentType: 'application/vnd.gorules.decision', nodes: all, edges };
}

function chain(rows, here) {
  return rows
    .map(({ when }, row) => (when.kind === 'always' ? `${row}` : `(${zenExpression(when, here)}) ? ${row} :`))
    .join(' ');
}

/** @param {string} here what stands before a result of the same node */
function zenExpression(statement, here) {
  const of = (part) => zenExpression(part, here);
  switch (statement.kind) {
    case 'always':
      return 'true';
    case 'one_of':
      return oneOf(statement.fact, statement.values.map(quoted));
    case 'band':
      return oneOf(`${statement.score}_band`, statement.bands.map(quoted));
    case 'rows':
      return oneOf(`${here}${tableKey(statement.table)}`, statement.rows.map(String));
    case 'range':
      return bounds(statement, '==').join(' and ');
    case 'named':
      return `${here}${statement.name}`;
    case 'all':
      return `(${statement.of.map(of).join(' and ')})`;
    case 'any':
      return `(${statement.of.map(of).join(' or ')})`;
    case 'not':
      return `not (${of(statement.of)})`;
    default:
      throw new Error(`A table may not contain ${statement.kind}`);
  }
}

function script(statement) {
  switch (statement.kind) {
    case 'always':
      return 'true';
    case 'one_of':
      return scriptOneOf(`facts.${statement.fact}`, statement.values.map(quoted));
    case 'band':
      return scriptOneOf(`facts.${statement.score}_band`, statement.bands.map(quoted));
    case 'rows':
      return scriptOneOf(tableKey(statement.table), statement.rows.map(String));
    case 'range':
      return `(${bounds({ ...statement, fact: `facts.${statement.fact}` }, '===').join(' && ')})`;
    case 'named':
      return statement.name;
    case 'all':
      return `(${statement.of.map(script).join(' && ')})`;
    case 'any':
      return `(${statement.of.map(script).join(' || ')})`;
    case 'not':
      return `!(${script(statement.of)})`;
    default:
      throw new Error(`A table may not contain ${statement.kind}`);
  }
}

function oneOf(name, values) {
  return values.length === 1 ? `${name} == ${values[0]}` : `${name} in [${values.join(', ')}]`;
}

function scriptOneOf(name, values) {
  return `(${values.map((value) => `${name} === ${value}`).join(' || ')})`;
}

function bounds({ fact, from, to, fromExcluded, toExcluded }, equals) {
  if (from !== undefined && from === to) return [`${fact} ${equals} ${from}`];
  return [
    ...(from === undefined ? [] : [`${fact} ${fromExcluded ? '>' : '>='} ${from}`]),
    ...(to === undefined ? [] : [`${fact} ${toExcluded ? '<' : '<='} ${to}`]),
  ];
}

function quoted(text) {
  return `'${text}'`;
}
