import type { CellLayout } from '../diagram/cells.ts';
import { cellsThatSatisfy } from '../diagram/compile-condition.ts';
import { pointsOfCells } from '../diagram/score-diagram.ts';
import type { Ruleset, ScoreUse } from '../tables/ruleset.ts';
import type { Condition } from './condition.ts';

/** Whether a condition holds for a case: `unknown` when completions of the case differ. */
export type Truth = 'true' | 'false' | 'unknown';

/** A condition with its truth and the truth of its parts. */
export type ConditionTrace = {
  readonly condition: Condition;
  readonly truth: Truth;
  readonly parts: readonly ConditionTrace[];
};

/** What is known of a case, for tracing. */
export type TraceContext = {
  readonly ruleset: Ruleset;
  readonly layout: CellLayout;
  /** The cells of each fact that are still possible, as bits. */
  readonly cells: Int32Array;
  /** The dispositions of an action that are still possible. */
  readonly dispositions: (action: string) => readonly string[];
  /** What was found of statements about facts, for every case; one for each layout. */
  readonly statements: StatementMemory;
  /** The totals of scores that are still possible, for this case: bit `total` for each. */
  readonly totals: Map<string, number>;
  /** What was found of named conditions, for this case. */
  readonly named: Map<string, ConditionTrace>;
};

/** The cells that satisfy a statement about a fact, and its trace for each truth: the same for every case. */
export type StatementMemory = WeakMap<Condition, Statement>;

type Statement = {
  readonly position: number;
  readonly satisfied: number;
  readonly traces: Readonly<Record<Truth, ConditionTrace>>;
};

/**
 * Traces a condition part by part in three values.
 * Each part is looked at alone, so a whole can be `unknown` here and still be settled over all completions together.
 */
export function traceCondition(context: TraceContext, condition: Condition): ConditionTrace {
  switch (condition.kind) {
    case 'always':
      return { condition, truth: 'true', parts: NO_PARTS };
    case 'one_of':
    case 'range': {
      const { position, satisfied, traces } = statementOf(context, condition);
      return traces[truthOfSets(context.cells[position] ?? 0, satisfied)];
    }
    case 'band':
      return { condition, truth: bandTruth(context, condition.score, condition.bands), parts: NO_PARTS };
    case 'total_equals':
      return { condition, truth: 'unknown', parts: NO_PARTS };
    case 'disposition':
      return { condition, truth: dispositionTruth(context, condition.action, condition.dispositions), parts: NO_PARTS };
    case 'clock':
    case 'alert':
      throw new Error(`A ${condition.kind} condition belongs to an invariant, not to a row`);
    case 'named':
      return namedTrace(context, condition, condition.name);
    case 'all':
      return joinedTrace(context, condition, condition.of, 'false', 'true');
    case 'any':
      return joinedTrace(context, condition, condition.of, 'true', 'false');
    case 'not':
      return negatedTrace(context, condition, condition.of);
    default:
      return condition satisfies never;
  }
}

const NO_PARTS: readonly ConditionTrace[] = [];

function statementOf(
  { layout, statements }: TraceContext,
  condition: Condition & { readonly kind: 'one_of' | 'range' },
): Statement {
  const known = statements.get(condition);
  if (known !== undefined) return known;
  const position = layout.position.get(condition.fact) ?? -1;
  const fact = layout.facts[position];
  const traceOf = (truth: Truth): ConditionTrace => Object.freeze({ condition, truth, parts: NO_PARTS });
  const made: Statement = {
    position,
    satisfied: fact === undefined ? 0 : cellsThatSatisfy(fact, condition),
    traces: { true: traceOf('true'), false: traceOf('false'), unknown: traceOf('unknown') },
  };
  statements.set(condition, made);
  return made;
}

/** The negation of a statement about a fact has one trace for each truth too. */
function negatedTrace(context: TraceContext, condition: Condition, of: Condition): ConditionTrace {
  const trace = traceCondition(context, of);
  if (of.kind !== 'one_of' && of.kind !== 'range') return { condition, truth: negated(trace.truth), parts: [trace] };
  const known = context.statements.get(condition);
  if (known !== undefined) return known.traces[negated(trace.truth)];
  const { position, satisfied, traces } = statementOf(context, of);
  const traceOf = (truth: Truth): ConditionTrace =>
    Object.freeze({ condition, truth, parts: Object.freeze([traces[negated(truth)]]) });
  const made = { true: traceOf('true'), false: traceOf('false'), unknown: traceOf('unknown') };
  context.statements.set(condition, { position, satisfied, traces: made });
  return made[negated(trace.truth)];
}

/** A named condition is traced once for a case, however many rows name it. */
function namedTrace(context: TraceContext, condition: Condition, name: string): ConditionTrace {
  const known = context.named.get(name);
  if (known !== undefined) return known;
  const named = context.ruleset.conditions.find((candidate) => candidate.name === name);
  if (named === undefined) throw new Error(`A condition names ${name}, which is not defined`);
  const trace = traceCondition(context, named.when);
  const made: ConditionTrace = { condition, truth: trace.truth, parts: [trace] };
  context.named.set(name, made);
  return made;
}

/** The truth of several parts: `decisive` as soon as one part is, `otherwise` only when every part is. */
function joinedTrace(
  context: TraceContext,
  condition: Condition,
  of: readonly Condition[],
  decisive: Truth,
  otherwise: Truth,
): ConditionTrace {
  const parts: ConditionTrace[] = [];
  let truth = otherwise;
  for (const part of of) {
    const trace = traceCondition(context, part);
    parts.push(trace);
    if (trace.truth === decisive) truth = decisive;
    else if (trace.truth === 'unknown' && truth !== decisive) truth = 'unknown';
  }
  return { condition, truth, parts };
}

function negated(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

function dispositionTruth({ dispositions }: TraceContext, action: string, wanted: readonly string[]): Truth {
  const possible = dispositions(action);
  if (possible.length > 0 && possible.every((id) => wanted.includes(id))) return 'true';
  return possible.some((id) => wanted.includes(id)) ? 'unknown' : 'false';
}

function truthOfSets(possible: number, satisfied: number): Truth {
  if ((possible & satisfied) === 0) return 'false';
  return (possible & ~satisfied) === 0 ? 'true' : 'unknown';
}

function bandTruth(context: TraceContext, score: string, bands: readonly string[]): Truth {
  const use = context.ruleset.scores[score];
  if (use === undefined) throw new Error(`A condition names ${score}, which is no score`);
  const totals = context.totals.get(score) ?? possibleTotals(context, use);
  context.totals.set(score, totals);
  let wanted = 0;
  for (const band of use.table.bands)
    if (bands.includes(band.id)) for (let total = band.from; total <= band.to; total += 1) wanted |= 1 << total;
  return truthOfSets(totals, wanted);
}

/** Every total that the possible answers to the items can add up to: bit `total` for each. */
function possibleTotals({ layout, cells }: TraceContext, use: ScoreUse): number {
  let sums = 1;
  for (const item of use.table.items) {
    const position = layout.position.get(use.facts[item.id] ?? '') ?? -1;
    const fact = layout.facts[position];
    let next = 0;
    (fact === undefined ? [] : pointsOfCells(use, item.id, fact)).forEach((worth, cell) => {
      if (((cells[position] ?? 0) >> cell) & 1) next |= sums << worth;
    });
    sums = next;
  }
  return sums;
}
