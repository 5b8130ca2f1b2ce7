import { ZenDecisionContent } from '@gorules/zen-engine';
import { cqlLibrary, startCql, translateCql } from './encode/cql.mjs';
import { startJsonLogic } from './encode/json-logic.mjs';
import { startJsonRules } from './encode/json-rules.mjs';
import { startZen, zenExpressions, zenFunction, zenTables } from './encode/zen.mjs';

/**
 * A peer in one form that its encoding can honestly take.
 * @typedef {object} Form
 * @property {string} peer
 * @property {string} form
 * @property {(logic: DecisionLogic, numbers: ReadonlySet<string>) => Started} start `numbers`: the facts that are numbers
 *
 * A started form decides a batch of cases in the way that is fastest for it.
 * @typedef {object} Started
 * @property {(facts: object) => unknown} prepare makes of a case's facts what the form reads; not timed
 * @property {(prepared: readonly unknown[]) => unknown} decide decides a batch, or promises to; timed
 * @property {(prepared: unknown) => readonly number[] | Promise<readonly number[]>} rows the deciding row of every table
 * @import { DecisionLogic } from './encode/decision-logic.mjs'
 */

const JSON_LOGIC = ['all', 'large', 'none'].flatMap((shared) =>
  ['in', 'or'].map((membership) => ({
    peer: 'json-logic-engine',
    form: `built functions; named conditions evaluated once: ${shared}; "one of" written with: ${membership}`,
    start: (logic) => {
      const { prepare, decide } = startJsonLogic(logic, { shared, membership });
      const decideAll = (batch) => {
        for (const data of batch) decide(data);
      };
      return { prepare, decide: decideAll, rows: (data) => rowsByKey(logic, decide(data)) };
    },
  })),
);

const ZEN = Object.entries({
  'expression node': zenExpressions,
  'decision tables': zenTables,
  'function node': zenFunction,
}).flatMap(([name, modelOf]) =>
  inBothWays('@gorules/zen-engine', `${name}, compiled content`, (logic) =>
    startZen(new ZenDecisionContent(modelOf(logic))),
  ),
);

const JSON_RULES = ['conditions', 'facts'].map((named) => ({
  peer: 'json-rules-engine',
  form: `one rule for each row; named conditions as ${named}`,
  start: (logic) => {
    const decide = startJsonRules(logic, { named });
    // The engine keeps the state of a run in itself: one case at a time.
    return {
      prepare: (facts) => facts,
      decide: (batch) => oneByOne(batch, decide),
      rows: async (facts) => [...(await decide(facts))],
    };
  },
}));

const CQL = inBothWays('cql-execution', 'ELM from @cqframework/cql', (logic, numbers) =>
  startCql(translateCql(cqlLibrary(logic, { numbers }))),
);

/** @type {readonly Form[]} */
export const FORMS = [...JSON_LOGIC, ...ZEN, ...JSON_RULES, ...CQL];

/** A peer that answers with a promise, one case after the other and with a batch in flight. */
function inBothWays(peer, name, startOne) {
  const ways = {
    'one by one': (batch, decide) => oneByOne(batch, decide),
    'a batch in flight': (batch, decide) => Promise.all(batch.map(decide)),
  };
  return Object.entries(ways).map(([way, run]) => ({
    peer,
    form: `${name}, ${way}`,
    start: (logic, numbers) => {
      const decide = startOne(logic, numbers);
      return {
        prepare: (facts) => facts,
        decide: (batch) => run(batch, decide),
        rows: async (facts) => rowsByKey(logic, await decide(facts)),
      };
    },
  }));
}

async function oneByOne(batch, decide) {
  for (const facts of batch) await decide(facts);
}

function rowsByKey(logic, answer) {
  return logic.tables.map(({ id }) => answer[`row_${id}`]);
}
