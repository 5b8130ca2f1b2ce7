import type { Condition } from '../conditions/condition.ts';
import type { Ruleset, ScoreUse } from '../tables/ruleset.ts';
import { conjunction, disjunction, FALSE, negation, TRUE } from './boolean-diagram.ts';
import { type CellFact, type CellLayout, cellsMeeting, cellsWhere } from './cells.ts';
import type { DiagramStore } from './diagram-store.ts';
import { scoreDiagram } from './score-diagram.ts';

/** What a condition needs to be compiled: the store, the cells, the ruleset, and the actions compiled so far. */
export type ConditionCompiler = {
  readonly store: DiagramStore;
  readonly layout: CellLayout;
  readonly ruleset: Ruleset;
  /** The diagram of "this action's disposition is one of these". */
  readonly disposition: (action: string, dispositions: readonly string[]) => number;
  /** The diagram of "this action is due this soon". */
  readonly clock: (action: string, urgencies: readonly string[]) => number;
  /** Diagrams of the named conditions, filled as they are asked for. */
  readonly named: Map<string, number>;
};

/** The diagram of a condition: TRUE for the patients it holds for. */
export function compileCondition(compiler: ConditionCompiler, condition: Condition): number {
  const { store } = compiler;
  switch (condition.kind) {
    case 'always':
      return TRUE;
    case 'one_of':
    case 'range':
      return cellsDiagram(compiler, condition.fact, (fact) => cellsThatSatisfy(fact, condition));
    case 'band':
      return bandDiagram(compiler, condition.score, condition.bands);
    case 'total_equals':
      return totalEqualsDiagram(compiler, condition.score, condition.fact);
    case 'disposition':
      return compiler.disposition(condition.action, condition.dispositions);
    case 'clock':
      return compiler.clock(condition.action, condition.urgencies);
    case 'alert':
      return alertDiagram(compiler, condition.alert);
    case 'named':
      return namedDiagram(compiler, condition.name);
    case 'all':
      return condition.of.reduce((sum, part) => conjunction(store, sum, compileCondition(compiler, part)), TRUE);
    case 'any':
      return condition.of.reduce((sum, part) => disjunction(store, sum, compileCondition(compiler, part)), FALSE);
    case 'not':
      return negation(store, compileCondition(compiler, condition.of));
    default:
      return condition satisfies never;
  }
}

/**
 * The cells of a fact that satisfy a statement about it.
 * @throws When the cells were not cut for the statement: part of a cell satisfies it and part does not.
 */
export function cellsThatSatisfy(fact: CellFact, condition: Condition & { readonly kind: 'one_of' | 'range' }): number {
  if (condition.kind === 'range') return cellsMeeting(fact, condition);
  const satisfied = cellsWhere(fact, (value) => condition.values.includes(value));
  if ((satisfied & cellsWhere(fact, (value) => !condition.values.includes(value))) !== 0)
    throw new Error(`The cells of ${fact.definition.id} were not cut for ${condition.values.join(', ')}`);
  return satisfied;
}

function cellsDiagram(compiler: ConditionCompiler, id: string, bitsOf: (fact: CellFact) => number): number {
  const level = compiler.layout.position.get(id);
  const fact = level === undefined ? undefined : compiler.layout.facts[level];
  if (level === undefined || fact === undefined) throw new Error(`A condition names ${id}, which is no fact`);
  const bits = bitsOf(fact);
  return compiler.store.node(
    level,
    fact.cells.map((_, cell) => ((bits >> cell) & 1 ? TRUE : FALSE)),
  );
}

function scoreOf(compiler: ConditionCompiler, id: string): ScoreUse {
  const use = compiler.ruleset.scores[id];
  if (use === undefined) throw new Error(`A condition names ${id}, which is no score of ${compiler.ruleset.id}`);
  return use;
}

function bandDiagram(compiler: ConditionCompiler, score: string, bands: readonly string[]): number {
  const use = scoreOf(compiler, score);
  const wanted = bands.map((id) => {
    const band = use.table.bands.find((candidate) => candidate.id === id);
    if (band === undefined) throw new Error(`Score ${score} has no band ${id}`);
    return band;
  });
  return scoreDiagram(compiler.store, compiler.layout, use, (total) =>
    wanted.some((band) => total >= band.from && total <= band.to) ? TRUE : FALSE,
  );
}

function totalEqualsDiagram(compiler: ConditionCompiler, score: string, id: string): number {
  const { store, layout } = compiler;
  const totals = scoreDiagram(store, layout, scoreOf(compiler, score), (total) => total + 1);
  const level = layout.position.get(id) ?? -1;
  const reported = store.node(
    level,
    (layout.facts[level]?.cells ?? []).map((cell) => {
      const [piece] = cell.pieces;
      return piece?.kind === 'point' ? piece.at + 1 : FALSE;
    }),
  );
  return store.combine(totals, reported, { terminals: (total, stated) => (total === stated ? TRUE : FALSE) });
}

/** Stands for a named condition while it is being compiled; no diagram has this number. */
const IN_PROGRESS = -1;

function namedDiagram(compiler: ConditionCompiler, name: string): number {
  const known = compiler.named.get(name);
  if (known === IN_PROGRESS)
    throw new Error(`Ruleset ${compiler.ruleset.id}: the condition ${name} is defined by itself`);
  if (known !== undefined) return known;
  const found = compiler.ruleset.conditions.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`A condition names ${name}, which ${compiler.ruleset.id} does not define`);
  compiler.named.set(name, IN_PROGRESS);
  const diagram = compileCondition(compiler, found.when);
  compiler.named.set(name, diagram);
  return diagram;
}

function alertDiagram(compiler: ConditionCompiler, id: string): number {
  const alert = compiler.ruleset.alerts.find((candidate) => candidate.id === id);
  if (alert === undefined) throw new Error(`A condition names ${id}, which is no alert of ${compiler.ruleset.id}`);
  return compileCondition(compiler, alert.when);
}
