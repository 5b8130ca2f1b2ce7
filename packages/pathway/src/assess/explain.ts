import {
  type ConditionTrace,
  type StatementMemory,
  type TraceContext,
  type Truth,
  traceCondition,
} from '../conditions/truth.ts';
import type { CompiledAction } from '../diagram/compile-ruleset.ts';
import { factsOf } from '../tables/facts-of.ts';
import type { Row } from '../tables/ruleset.ts';
import type { AssessedCase } from './assessment.ts';
import type { AppliedFact } from './derived-fact.ts';
import type { Engine } from './engine.ts';
import { isKnown } from './known-case.ts';
import { recall } from './remembered.ts';
import { type RowTruth, rowTruths } from './row-truths.ts';

/** One row of a table as it was tried on a case. */
export type RowTrace = {
  readonly row: Row;
  /** Exact over all completions together. */
  readonly truth: Truth;
  /** Whether the row decides: in every completion, in some, or in none. */
  readonly decides: 'yes' | 'possibly' | 'no';
  /** Part by part in three values; it can be less settled than `truth`. */
  readonly condition: ConditionTrace;
};

/** A row that applies, or may apply, and yields to a row of a higher tier. */
export type Override = {
  readonly row: string;
  readonly disposition: string;
  /** The rows that decide in the completions in which it applies. */
  readonly by: readonly string[];
  /** The statements that were overridden. */
  readonly statements: readonly string[];
};

/** Why an action came out as it did: the computation itself, row by row. */
export type ActionExplanation = {
  readonly action: string;
  readonly rows: readonly RowTrace[];
  readonly overrides: readonly Override[];
  /** The facts that the tried rows read and that were stated. */
  readonly factsUsed: readonly string[];
  /** Of these, the facts that were derived and not stated. */
  readonly derived: readonly AppliedFact[];
  /** The facts that the tried rows read and that are open. */
  readonly factsMissing: readonly string[];
};

/**
 * Explains one action of an assessment, row by row.
 * @param assessment - A result of `assess`.
 * @param action - The id of an action, or of the strategy table.
 * @throws When the assessment is a copy, or the ruleset has no such action.
 * @example
 * import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
 * const result = assess(dorsalMetastasis, { cord_compression: 'suspected' });
 * result.status === 'assessed' && explain(result, 'ablation').rows.filter((row) => row.decides === 'yes').map((row) => row.row.id) // => ['ablation.blocked']
 */
export function explain(assessment: AssessedCase, action: string): ActionExplanation {
  const { engine, cells, roots } = recall(assessment);
  const { actions, strategy } = engine.compiled;
  const compiled = [...actions, strategy].find((candidate) => candidate.table.id === action);
  if (compiled === undefined) throw new Error(`Ruleset ${engine.ruleset.id} has no action ${action}`);
  const context = traceContext(engine, assessment, cells);
  const deciding = decidingRows(assessment, action, engine, engine.possible(roots.strategy, cells));
  const traces = compiled.rows.map((row) => traceCondition(context, row.when));
  const truths = isKnown(cells)
    ? truthsOfKnown(traces, deciding, compiled.rows)
    : rowTruths(engine, roots, action, cells);
  const decidesWhenNamed = deciding.length === 1 ? 'yes' : 'possibly';
  const rows = traces.map((condition, index): RowTrace => {
    // Traces stand in the order of the rows.
    const row = compiled.rows[index] as Row;
    const decides = deciding.includes(row.id) ? decidesWhenNamed : 'no';
    return { row, truth: truths[index]?.truth ?? 'unknown', decides, condition };
  });
  const read = factsReadBy(engine, compiled);
  const used: string[] = [];
  const missing: string[] = [];
  for (const { id, position } of read) (cells[position] === engine.allCells[position] ? missing : used).push(id);
  return {
    action,
    rows,
    overrides: overridesOf(rows, truths),
    factsUsed: used,
    derived: assessment.derived.filter(
      ({ fact, use }) => (use === 'used' || use === 'noted') && read.some(({ id }) => id === fact),
    ),
    factsMissing: missing,
  };
}

function decidingRows(
  assessment: AssessedCase,
  action: string,
  engine: Engine,
  strategyRows: number,
): readonly string[] {
  const found = assessment.actions.find((candidate) => candidate.action === action);
  if (found !== undefined) return found.rows;
  return engine.strategy.rows.filter((_, index) => ((strategyRows >> index) & 1) === 1).map((row) => row.id);
}

const contexts = new WeakMap<AssessedCase, TraceContext>();
const statements = new WeakMap<Engine, StatementMemory>();
const factsRead = new WeakMap<CompiledAction, readonly FactPlace[]>();

type FactPlace = { readonly id: string; readonly position: number };

/** One context for all actions of an assessment, so that what they share is traced once. */
function traceContext(engine: Engine, assessment: AssessedCase, cells: Int32Array): TraceContext {
  const known = contexts.get(assessment);
  if (known !== undefined) return known;
  const dispositions = new Map<string, readonly string[]>();
  const dispositionsOf = (id: string): readonly string[] => {
    const found = dispositions.get(id) ?? possibleDispositions(assessment, id);
    dispositions.set(id, found);
    return found;
  };
  const memory: StatementMemory = statements.get(engine) ?? new WeakMap();
  statements.set(engine, memory);
  const context: TraceContext = {
    ruleset: engine.ruleset,
    layout: engine.layout,
    cells,
    dispositions: dispositionsOf,
    statements: memory,
    totals: new Map(),
    named: new Map(),
  };
  contexts.set(assessment, context);
  return context;
}

function possibleDispositions({ actions }: AssessedCase, id: string): readonly string[] {
  const found = actions.find(({ action }) => action === id);
  return found?.possible.map((outcome) => outcome.disposition) ?? [];
}

/** Of a patient about whom nothing is open the trace itself is exact, and one row decides. */
function truthsOfKnown(
  traces: readonly ConditionTrace[],
  deciding: readonly string[],
  rows: readonly Row[],
): readonly RowTruth[] {
  const decider = rows.findIndex((row) => deciding.includes(row.id));
  return traces.map(({ truth }) => ({ truth, deciders: truth === 'true' && decider >= 0 ? 1 << decider : 0 }));
}

function factsReadBy(engine: Engine, compiled: CompiledAction): readonly FactPlace[] {
  const known = factsRead.get(compiled);
  if (known !== undefined) return known;
  const ids = new Set(compiled.rows.flatMap((row) => [...factsOf(engine.ruleset, row.when)]));
  const read = [...ids].map((id): FactPlace => ({ id, position: engine.layout.position.get(id) ?? -1 }));
  factsRead.set(compiled, read);
  return read;
}

function overridesOf(rows: readonly RowTrace[], truths: readonly RowTruth[]): readonly Override[] {
  const overrides: Override[] = [];
  rows.forEach(({ row, decides, truth }, index) => {
    if (decides !== 'no' || truth === 'false' || row.tier === 'default') return;
    const deciders = truths[index]?.deciders ?? 0;
    const by = rows.filter((other, place) => ((deciders >> place) & 1) === 1 && other.row.tier !== row.tier);
    if (by.length === 0) return;
    const overriding = by.map((other) => other.row.id);
    overrides.push({ row: row.id, disposition: row.disposition, by: overriding, statements: row.statements });
  });
  return overrides;
}
