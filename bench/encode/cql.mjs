import {
  CqlTranslator,
  createModelInfoProvider,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm';
import cql from 'cql-execution';
import { bandsRead } from './decision-logic.mjs';
import { SYSTEM_MODEL_INFO } from './system-model-info.mjs';

/**
 * The decision logic as a CQL library: one parameter for each fact, one definition for each named condition and table.
 * @import { DecisionLogic } from './decision-logic.mjs'
 * @param {DecisionLogic} logic
 * @param {{ readonly numbers: ReadonlySet<string> }} types the facts that are numbers
 * @returns {string} CQL
 */
export function cqlLibrary(logic, { numbers }) {
  const facts = [...logic.facts, ...bandsRead(logic)];
  return [
    "library Decision version '1'",
    ...facts.map((fact) => `parameter "${fact}" ${numbers.has(fact) ? 'Decimal' : 'String'}`),
    'context Unfiltered',
    ...logic.named.map(({ name, when }) => `define "${name}": ${expression(when)}`),
    ...logic.tables.map(({ id, rows }) => `define "${rowOf(id)}": ${chain(rows)}`),
    '',
  ].join('\n');
}

/** Translates a library into ELM, the form in which it is executed. */
export function translateCql(library) {
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((name) => (name === 'System' ? stringAsSource(SYSTEM_MODEL_INFO) : undefined)),
  );
  const translator = CqlTranslator.fromText(library, new LibraryManager(models));
  return JSON.parse(translator.toJson());
}

/**
 * @param {object} elm
 * @returns {(facts: object) => Promise<Record<string, number>>} the row of each table, under `row_` and its id
 */
export function startCql(elm) {
  const library = new cql.Library(elm);
  const noPatients = { currentPatient: () => undefined, nextPatient: () => undefined };
  return async (facts) => {
    const results = await new cql.Executor(library, undefined, facts).exec(noPatients);
    return results.unfilteredResults;
  };
}

/** The definition that answers the row of a table. */
export const rowOf = (table) => `row_${table}`;

function chain(rows) {
  const branches = rows.map(({ when }, row) =>
    when.kind === 'always' ? `else ${row}` : `when ${expression(when)} then ${row}`,
  );
  return rows.length === 1 ? '0' : `case ${branches.join(' ')} end`;
}

function expression(statement) {
  switch (statement.kind) {
    case 'always':
      return 'true';
    case 'one_of':
      return oneOf(`"${statement.fact}"`, statement.values.map(quoted));
    case 'band':
      return oneOf(`"${statement.score}_band"`, statement.bands.map(quoted));
    case 'rows':
      return oneOf(`"${rowOf(statement.table)}"`, statement.rows.map(String));
    case 'range':
      return `(${bounds(statement).join(' and ')})`;
    case 'named':
      return `"${statement.name}"`;
    case 'all':
      return `(${statement.of.map(expression).join(' and ')})`;
    case 'any':
      return `(${statement.of.map(expression).join(' or ')})`;
    case 'not':
      return `(not ${expression(statement.of)})`;
    default:
      throw new Error(`A table may not contain ${statement.kind}`);
  }
}

function oneOf(name, values) {
  return values.length === 1 ? `(${name} = ${values[0]})` : `(${name} in { ${values.join(', ')} })`;
}

function bounds({ fact, from, to, fromExcluded, toExcluded }) {
  if (from !== undefined && from === to) return [`"${fact}" = ${decimal(from)}`];
  return [
    ...(from === undefined ? [] : [`"${fact}" ${fromExcluded ? '>' : '>='} ${decimal(from)}`]),
    ...(to === undefined ? [] : [`"${fact}" ${toExcluded ? '<' : '<='} ${decimal(to)}`]),
  ];
}

function decimal(value) {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function quoted(text) {
  return `'${text}'`;
}
