import { conjunction, within } from '../diagram/boolean-diagram.ts';
import type { CompiledRuleset } from '../diagram/compile-ruleset.ts';
import { cellDiagram, itemLevels, scoreDiagram } from '../diagram/score-diagram.ts';

/** The diagrams that are walked for a case. */
export type WalkRoots = {
  /** TRUE for a possible patient. */
  readonly consistent: number;
  readonly actions: readonly number[];
  readonly strategy: number;
  readonly alerts: readonly number[];
  /** For each score terminal `total + 1`. */
  readonly scores: readonly number[];
  /** For each score and item of it terminal `cell + 1`, the cell of the item's fact. */
  readonly items: readonly (readonly number[])[];
};

/**
 * The diagrams of a ruleset, limited to possible patients of a part of the space.
 * @param part - The diagram of the part.
 */
export function walkRoots(compiled: CompiledRuleset, part: number): WalkRoots {
  const { store, layout, ruleset } = compiled;
  const limited = (diagram: number): number => within(store, part, diagram);
  return {
    consistent: conjunction(store, part, compiled.consistent),
    actions: compiled.actions.map((action) => limited(action.root)),
    strategy: limited(compiled.strategy.root),
    alerts: compiled.alerts.map((alert) => limited(alert.root)),
    scores: Object.values(ruleset.scores).map((use) =>
      limited(
        within(
          store,
          compiled.consistent,
          scoreDiagram(store, layout, use, (total) => total + 1),
        ),
      ),
    ),
    items: Object.values(ruleset.scores).map((use) =>
      itemLevels(layout, use).map((level) =>
        limited(within(store, compiled.consistent, cellDiagram(store, layout, level))),
      ),
    ),
  };
}

/** Every diagram of a set of roots. */
export function allRoots(roots: WalkRoots): readonly number[] {
  return [roots.consistent, ...roots.actions, roots.strategy, ...roots.alerts, ...roots.scores, ...roots.items.flat()];
}

/** The same roots under other numbers. */
export function renumber(roots: WalkRoots, numberOf: (diagram: number) => number): WalkRoots {
  return {
    consistent: numberOf(roots.consistent),
    actions: roots.actions.map(numberOf),
    strategy: numberOf(roots.strategy),
    alerts: roots.alerts.map(numberOf),
    scores: roots.scores.map(numberOf),
    items: roots.items.map((ofScore) => ofScore.map(numberOf)),
  };
}
