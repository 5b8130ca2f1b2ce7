import { choose } from '../diagram/boolean-diagram.ts';
import { compileCondition } from '../diagram/compile-condition.ts';
import { ALERT_ABSENT, ALERT_PRESENT } from '../diagram/compile-ruleset.ts';
import { freeze } from '../diagram/frozen-diagram.ts';
import { createPossibleTerminals, type PossibleTerminals } from '../diagram/possible.ts';
import { scoreDiagram } from '../diagram/score-diagram.ts';
import type { Engine } from './engine.ts';
import { allRoots, renumber, type WalkRoots } from './walks.ts';

/** Diagrams to walk, and the walk. */
export type Walks = { readonly possible: PossibleTerminals; readonly roots: WalkRoots };

/** What the diagrams of a ruleset say of a case, as bits. */
export type Walked = {
  readonly actions: readonly number[];
  readonly strategy: number;
  readonly alerts: readonly number[];
  readonly scores: readonly number[];
};

const walks = new WeakMap<Engine, Walks>();

/** Whether nothing about a case is open: of every fact one cell is left. */
export function isKnown(cells: Int32Array): boolean {
  for (let fact = 0; fact < cells.length; fact += 1) {
    const left = cells[fact] ?? 0;
    if ((left & (left - 1)) !== 0) return false;
  }
  return true;
}

/**
 * The diagrams of the tables alone. Of a possible patient about whom nothing is open they say the same as the diagrams
 * limited to possible patients, and their paths are shorter, because the constraints need not be tested again.
 */
export function walksOfKnown(engine: Engine): Walks {
  const known = walks.get(engine);
  if (known !== undefined) return known;
  const { store, layout, compiler, consistent, actions, strategy, ruleset } = engine.compiled;
  const roots: WalkRoots = {
    consistent,
    actions: actions.map((action) => action.decision),
    strategy: strategy.decision,
    alerts: ruleset.alerts.map((rule) =>
      choose(store, compileCondition(compiler, rule.when), ALERT_PRESENT, ALERT_ABSENT),
    ),
    scores: Object.values(ruleset.scores).map((use) => scoreDiagram(store, layout, use, (total) => total + 1)),
    // Of every fact one cell is left: nothing is to be found.
    items: [],
  };
  const frozen = freeze(store, allRoots(roots));
  const made = { possible: createPossibleTerminals(frozen, engine.allCells), roots: renumber(roots, frozen.numberOf) };
  walks.set(engine, made);
  return made;
}

/** Walks every diagram once. */
export function walkAll({ possible, roots }: Walks, cells: Int32Array): Walked {
  const bits = possible.ofEach(rootsToWalk(roots), cells);
  const strategy = roots.actions.length;
  const scores = strategy + 1 + roots.alerts.length;
  return {
    actions: bits.slice(0, strategy),
    strategy: bits[strategy] ?? 0,
    alerts: bits.slice(strategy + 1, scores),
    scores: bits.slice(scores),
  };
}

const listed = new WeakMap<WalkRoots, readonly number[]>();

function rootsToWalk(roots: WalkRoots): readonly number[] {
  const known = listed.get(roots) ?? [...roots.actions, roots.strategy, ...roots.alerts, ...roots.scores];
  if (!listed.has(roots)) listed.set(roots, known);
  return known;
}
