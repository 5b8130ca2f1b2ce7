import { difference, FALSE } from '../diagram/boolean-diagram.ts';
import { compileCondition } from '../diagram/compile-condition.ts';
import type { CompiledAction } from '../diagram/compile-ruleset.ts';
import type { DiagramStore } from '../diagram/diagram-store.ts';
import { answerIn } from '../diagram/readable-cell.ts';
import { URGENCIES, type Worsening } from '../tables/ruleset.ts';
import type { Proof } from './proof.ts';
import type { Prover } from './prover.ts';

/** Shows that a patient who gets worse, and is otherwise the same, never gets a slower clock, but for the stated exceptions. */
export function proveWorsenings(prover: Prover): readonly Proof[] {
  return prover.compiled.ruleset.worsenings.flatMap((worsening) =>
    worsening.actions.map((id): Proof => {
      const action = prover.compiled.actions.find((candidate) => candidate.table.id === id);
      if (action === undefined) throw new Error(`${worsening.id} names ${id}, which is no action`);
      const base = {
        id: `${worsening.id}.${id}`,
        kind: 'worsening' as const,
        label: `${action.table.label}: ${worsening.label}`,
        hazards: worsening.hazards,
      };
      const pair = slowerPair(prover, worsening, action);
      if (pair === undefined)
        return { ...base, status: 'proved', covered: prover.covered, premiseStates: prover.covered.completeStates };
      return { ...base, status: 'violated', counterexample: describePair(prover, pair) };
    }),
  );
}

/** Two patients, one worse than the other: for each fact the cell of each. */
type Pair = readonly { readonly position: number; readonly better: number; readonly worse: number }[];

function slowerPair(prover: Prover, worsening: Worsening, action: CompiledAction): Pair | undefined {
  const { store, compiler, inScope } = prover.compiled;
  const exceptions = worsening.exceptions.map((exception) => compileCondition(compiler, exception.when));
  const better = ranks(store, inScope, action);
  const worse = ranks(
    store,
    exceptions.reduce((sum, exception) => difference(store, sum, exception), inScope),
    action,
  );
  const moves = movesByPosition(prover, worsening);
  const seen = new Set<number>();
  const search = (left: number, right: number): Pair | undefined => {
    if (left === FALSE || right === FALSE) return undefined;
    const position = Math.min(store.levelOf(left), store.levelOf(right));
    if (position === store.sizes.length) return right > left ? [] : undefined;
    const key = left * 2 ** 26 + right;
    if (seen.has(key)) return undefined;
    seen.add(key);
    for (const [from, to] of moves(position)) {
      const rest = search(childAt(store, left, position, from), childAt(store, right, position, to));
      if (rest !== undefined) return [{ position, better: from, worse: to }, ...rest];
    }
    return undefined;
  };
  return search(better, worse);
}

/** The clock of an action as a diagram: 1 for the most urgent. FALSE outside the part. */
function ranks(store: DiagramStore, part: number, action: CompiledAction): number {
  return store.combine(part, action.decision, {
    terminals: (inside, row) => {
      const found = action.rows[row - 1];
      return inside === FALSE || found === undefined ? FALSE : URGENCIES.indexOf(found.urgency) + 1;
    },
  });
}

function childAt(store: DiagramStore, diagram: number, position: number, cell: number): number {
  return store.levelOf(diagram) === position ? store.childOf(diagram, cell) : diagram;
}

function movesByPosition(
  prover: Prover,
  worsening: Worsening,
): (position: number) => readonly (readonly [number, number])[] {
  const { layout } = prover.compiled;
  const table = layout.facts.map(({ definition, cells }) => {
    const cellOf = (value: string): number => cells.findIndex((cell) => cell.values.includes(value));
    const stay = cells.map((_, cell): readonly [number, number] => [cell, cell]);
    const go = (worsening.moves[definition.id] ?? []).map(([from, to]): readonly [number, number] => [
      cellOf(from),
      cellOf(to),
    ]);
    if (go.some((move) => move.includes(-1))) throw new Error(`${worsening.id}: ${definition.id} has no such answer`);
    return [...stay, ...go];
  });
  return (position) => table[position] ?? [];
}

function describePair(prover: Prover, pair: Pair) {
  const { layout } = prover.compiled;
  const entered: Record<string, unknown> = {};
  const changed: string[] = [];
  for (const { position, better, worse } of pair) {
    const fact = layout.facts[position];
    if (fact === undefined) continue;
    entered[fact.definition.id] = answerIn(fact, better);
    if (better !== worse) changed.push(`${fact.definition.id} becomes ${JSON.stringify(answerIn(fact, worse))}`);
  }
  return { entered, states: '1', note: changed.join(', ') };
}
