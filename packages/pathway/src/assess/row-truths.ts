import type { Truth } from '../conditions/truth.ts';
import { choose, within } from '../diagram/boolean-diagram.ts';
import { ALERT_ABSENT, ALERT_PRESENT } from '../diagram/compile-ruleset.ts';
import { freeze, terminalBit } from '../diagram/frozen-diagram.ts';
import { createPossibleTerminals, type PossibleTerminals } from '../diagram/possible.ts';
import type { Engine } from './engine.ts';

type RowDiagrams = { readonly possible: PossibleTerminals; readonly roots: ReadonlyMap<string, readonly number[]> };

// Only explanations need these diagrams, so they are made at the first explanation.
const diagrams = new WeakMap<Engine, RowDiagrams>();

/** Whether each row's condition holds, exactly: over all completions of the case together. */
export function rowTruths(engine: Engine, action: string, cells: Int32Array): readonly Truth[] {
  const { possible, roots } = diagramsOf(engine);
  return (roots.get(action) ?? []).map((root): Truth => {
    const found = possible(root, cells);
    if ((found & terminalBit(ALERT_PRESENT)) === 0) return 'false';
    return (found & terminalBit(ALERT_ABSENT)) === 0 ? 'true' : 'unknown';
  });
}

function diagramsOf(engine: Engine): RowDiagrams {
  const known = diagrams.get(engine);
  if (known !== undefined) return known;
  const { store, consistent, actions, strategy } = engine.compiled;
  const made = new Map(
    [...actions, strategy].map((action) => [
      action.table.id,
      action.conditions.map((condition) =>
        within(store, consistent, choose(store, condition, ALERT_PRESENT, ALERT_ABSENT)),
      ),
    ]),
  );
  const frozen = freeze(store, [...made.values()].flat());
  const result: RowDiagrams = {
    possible: createPossibleTerminals(frozen, engine.allCells),
    roots: new Map([...made].map(([action, found]) => [action, found.map(frozen.numberOf)])),
  };
  diagrams.set(engine, result);
  return result;
}
