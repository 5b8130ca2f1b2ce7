import { tablesInOrder } from '../tables/action-order.ts';
import { rowsByTier } from '../tables/rows-by-tier.ts';
import type { ActionTable, AlertRule, Row, Ruleset } from '../tables/ruleset.ts';
import { choose, conjunction, FALSE, TRUE, valueIsOneOf, within } from './boolean-diagram.ts';
import { type CellLayout, layOutCells } from './cells.ts';
import { type ConditionCompiler, compileCondition } from './compile-condition.ts';
import { createDiagramStore, type DiagramStore } from './diagram-store.ts';

/** An action as a diagram. Terminal `index + 1` stands for the row with that index: the row that decides. */
export type CompiledAction = {
  readonly table: ActionTable;
  /** The rows of the table, highest tier first. */
  readonly rows: readonly Row[];
  /** The diagram of each row's condition, with the same index. */
  readonly conditions: readonly number[];
  /** The decision for every state, possible patient or not. */
  readonly decision: number;
  /** The decision for possible patients; FALSE for states the constraints forbid. */
  readonly root: number;
};

/** An alert as a diagram: TRUE, FALSE or "no such patient", as terminals 2, 1 and 0. */
export type CompiledAlert = { readonly rule: AlertRule; readonly root: number };

/** The terminal of an alert's diagram that means it does not apply. */
export const ALERT_ABSENT = 1;

/** The terminal of an alert's diagram that means it applies. */
export const ALERT_PRESENT = 2;

/** A ruleset compiled once; everything that is asked of it later is a walk through these diagrams. */
export type CompiledRuleset = {
  readonly ruleset: Ruleset;
  readonly layout: CellLayout;
  readonly store: DiagramStore;
  readonly compiler: ConditionCompiler;
  /** The diagram of each constraint, with the index of the constraint. */
  readonly constraints: readonly number[];
  /** TRUE for the states that satisfy every constraint. */
  readonly consistent: number;
  /** TRUE for the consistent states inside the scope of the ruleset. */
  readonly inScope: number;
  readonly actions: readonly CompiledAction[];
  readonly strategy: CompiledAction;
  readonly alerts: readonly CompiledAlert[];
};

/**
 * Compiles a ruleset into decision diagrams.
 * @param ruleset - The guideline as data.
 * @param layout - The cells to use; give a common layout to compare two rulesets. By default the ruleset's own.
 * @throws When the ruleset is broken, naming the table and the value.
 */
export function compileRuleset(ruleset: Ruleset, layout: CellLayout = layOutCells([ruleset])): CompiledRuleset {
  return compileInto(createDiagramStore(layout.facts.map((fact) => fact.cells.length)), layout, ruleset);
}

/** Compiles a ruleset into a store that may already hold others over the same cells. */
export function compileInto(store: DiagramStore, layout: CellLayout, ruleset: Ruleset): CompiledRuleset {
  const compiled = new Map<string, Omit<CompiledAction, 'root'>>();
  const decided = (id: string) => {
    const action = compiled.get(id);
    if (action === undefined) throw new Error(`Ruleset ${ruleset.id}: ${id} is read before it is decided`);
    return action;
  };
  const rowIsOneOf = (action: Omit<CompiledAction, 'root'>, wanted: (row: Row) => boolean): number => {
    const terminals = action.rows.flatMap((row, index) => (wanted(row) ? [index + 1] : []));
    return valueIsOneOf(store, action.decision, new Set(terminals));
  };
  const compiler: ConditionCompiler = {
    store,
    layout,
    ruleset,
    named: new Map(),
    disposition: (id, dispositions) => {
      const action = decided(id);
      for (const wanted of dispositions) {
        if (!action.table.dispositions.some((known) => known.id === wanted))
          throw new Error(`Ruleset ${ruleset.id}: a condition names ${id} ${wanted}, which is no disposition`);
      }
      return rowIsOneOf(action, (row) => dispositions.includes(row.disposition));
    },
    clock: (id, urgencies) => rowIsOneOf(decided(id), (row) => urgencies.includes(row.urgency)),
  };
  const constraints = ruleset.constraints.map((constraint) => compileCondition(compiler, constraint.holds));
  const consistent = constraints.reduce((sum, constraint) => conjunction(store, sum, constraint), TRUE);
  const { fact, inScope: values } = ruleset.scope;
  const inScope = conjunction(store, consistent, compileCondition(compiler, { kind: 'one_of', fact, values }));
  for (const table of tablesInOrder(ruleset)) {
    const rows = rowsByTier(table);
    const conditions = rows.map((row) => compileCondition(compiler, row.when));
    compiled.set(table.id, { table, rows, conditions, decision: decisionDiagram(store, conditions) });
  }
  const actionOf = (table: ActionTable): CompiledAction => {
    const action = compiled.get(table.id);
    if (action === undefined) throw new Error(`Ruleset ${ruleset.id}: ${table.id} was not compiled`);
    return { ...action, root: within(store, consistent, action.decision) };
  };
  const alertOf = (rule: AlertRule): CompiledAlert => {
    const shown = choose(store, compileCondition(compiler, rule.when), ALERT_PRESENT, ALERT_ABSENT);
    return { rule, root: within(store, consistent, shown) };
  };
  return {
    ruleset,
    layout,
    store,
    compiler,
    constraints,
    consistent,
    inScope,
    actions: ruleset.actions.map(actionOf),
    strategy: actionOf(ruleset.strategy),
    alerts: ruleset.alerts.map(alertOf),
  };
}

/** A table as a diagram, from its lowest tier up; FALSE where no row applies. */
function decisionDiagram(store: DiagramStore, conditions: readonly number[]): number {
  return conditions.reduceRight((below, condition, index) => choose(store, condition, index + 1, below), FALSE);
}
