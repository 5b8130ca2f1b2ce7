/**
 * The core decision: possible cells of each fact in, the deciding row of 15 actions and the strategy out.
 * The rows are checked against the tables read row by row, which share no code with the diagrams, and against `assess`.
 * @import { DecisionLogic } from './encode/decision-logic.mjs'
 * @param {typeof import('./ours.ts')} ours
 * @param {DecisionLogic} logic
 * @param {readonly object[]} cases complete ones
 */
export function coreDecision(ours, logic, cases) {
  const { dorsalMetastasis, engineOf, isKnown, readCase, walksOfKnown } = ours;
  const engine = engineOf(dorsalMetastasis);
  const { possible, roots } = walksOfKnown(engine);
  const ordered = logic.tables.map(({ id }) => {
    const index = engine.actions.findIndex(({ table }) => table.id === id);
    return index < 0 ? roots.strategy : roots.actions[index];
  });
  const decide = (cells) => {
    if (!isKnown(cells)) throw new Error('A case of the benchmark is not complete');
    return possible.ofEach(ordered, cells);
  };
  const cells = cases.map((world) => readCase(engine, world).cells);
  const rows = cells.map((one) => decide(one).map((bits) => 31 - Math.clz32(bits)));
  requireRowsOfTables(ours, logic, cases, rows);
  const decideAll = (batch) => {
    for (const one of batch) decide(one);
  };
  return { cells, rows, decideAll };
}

function requireRowsOfTables({ assess, dorsalMetastasis, evaluateDirectly, rowsByTier }, logic, cases, rows) {
  const tables = [...dorsalMetastasis.actions, dorsalMetastasis.strategy];
  const inOrder = logic.tables.map(({ id }) => rowsByTier(tables.find((table) => table.id === id)));
  cases.forEach((world, index) => {
    const direct = evaluateDirectly(dorsalMetastasis, world);
    const { actions } = assess(dorsalMetastasis, world);
    logic.tables.forEach(({ id }, place) => {
      const row = inOrder[place][rows[index][place]].id;
      if (!direct.decide(id).some((decided) => decided.id === row)) throw new Error(`Case ${index}, ${id}: ${row}`);
      const assessed = actions.find(({ action }) => action === id)?.rows ?? [row];
      if (assessed.join() !== row) throw new Error(`Case ${index}, ${id}: assess says ${assessed.join()}, not ${row}`);
    });
  });
}
