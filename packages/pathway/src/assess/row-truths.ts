import type { Truth } from '../conditions/truth.ts';
import { choose, within } from '../diagram/boolean-diagram.ts';
import { ALERT_ABSENT, ALERT_PRESENT, type CompiledAction } from '../diagram/compile-ruleset.ts';
import { freeze, terminalBit } from '../diagram/frozen-diagram.ts';
import { createPossibleTerminals, type PossibleTerminals } from '../diagram/possible.ts';
import type { Engine } from './engine.ts';
import type { WalkRoots } from './walks.ts';

/** What is known of one row's condition, exactly: over all completions of the case together. */
export type RowTruth = {
  readonly truth: Truth;
  /** The rows that decide in the completions in which this row holds, as bits. */
  readonly deciders: number;
};

type RowRoots = { readonly holds: number; readonly decision: number };

type RowDiagrams = { readonly possible: PossibleTerminals; readonly roots: ReadonlyMap<string, readonly RowRoots[]> };

// Only explanations need these diagrams, so they are made at the first explanation of each part of the space.
const diagrams = new WeakMap<WalkRoots, RowDiagrams>();

/**
 * What is known of the condition of each row of an action.
 * @param walked - The diagrams that the case was assessed with: the whole space, or the part inside the scope.
 */
export function rowTruths(engine: Engine, walked: WalkRoots, action: string, cells: Int32Array): readonly RowTruth[] {
  const { possible, roots } = diagramsOf(engine, walked);
  return (roots.get(action) ?? []).map(({ holds, decision }): RowTruth => {
    const deciders = possible(decision, cells);
    const found = possible(holds, cells);
    if ((found & terminalBit(ALERT_PRESENT)) === 0) return { truth: 'false', deciders };
    return { truth: (found & terminalBit(ALERT_ABSENT)) === 0 ? 'true' : 'unknown', deciders };
  });
}

function diagramsOf(engine: Engine, walked: WalkRoots): RowDiagrams {
  const known = diagrams.get(walked);
  if (known !== undefined) return known;
  const { store, consistent, inScope, actions, strategy } = engine.compiled;
  const part = walked === engine.inScope ? inScope : consistent;
  const rootsOf = (action: CompiledAction): readonly RowRoots[] =>
    action.conditions.map((condition) => ({
      holds: within(store, part, choose(store, condition, ALERT_PRESENT, ALERT_ABSENT)),
      decision: within(store, part, within(store, condition, action.decision)),
    }));
  const made = new Map([...actions, strategy].map((action) => [action.table.id, rootsOf(action)]));
  const frozen = freeze(
    store,
    [...made.values()].flat().flatMap(({ holds, decision }) => [holds, decision]),
  );
  const frozenRoots = (roots: readonly RowRoots[]): readonly RowRoots[] =>
    roots.map(({ holds, decision }) => ({ holds: frozen.numberOf(holds), decision: frozen.numberOf(decision) }));
  const result: RowDiagrams = {
    possible: createPossibleTerminals(frozen, engine.allCells),
    roots: new Map([...made].map(([action, roots]) => [action, frozenRoots(roots)])),
  };
  diagrams.set(walked, result);
  return result;
}
