import type * as z from 'zod';
import { TRUE } from '../diagram/boolean-diagram.ts';
import { allCells, type CellLayout, cellsWhere, layOutCells } from '../diagram/cells.ts';
import { type CompiledRuleset, compileRuleset } from '../diagram/compile-ruleset.ts';
import { type FrozenDiagram, freeze } from '../diagram/frozen-diagram.ts';
import { createPossibleTerminals, type PossibleTerminals } from '../diagram/possible.ts';
import { caseSchema, expectedByKey } from '../facts/case-schema.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { rulesetHash } from '../tables/ruleset-hash.ts';
import { type ActionPlan, planAction } from './action-plan.ts';
import type { RulesetIdentity } from './assessment.ts';
import { createFactReaders, type FactReader } from './fact-readers.ts';
import { planScores, type ScorePlan } from './score-plan.ts';
import { shared } from './shared.ts';
import { allRoots, renumber, type WalkRoots, walkRoots } from './walks.ts';

/** Everything that is computed once for a ruleset and used for every case. */
export type Engine = {
  readonly ruleset: Ruleset;
  readonly identity: RulesetIdentity;
  readonly compiled: CompiledRuleset;
  readonly layout: CellLayout;
  readonly allCells: Int32Array;
  readonly frozen: FrozenDiagram;
  readonly possible: PossibleTerminals;
  /** The diagrams inside the scope; a level that may be inside is assumed to be. */
  readonly inScope: WalkRoots;
  /** The diagrams inside and outside the scope. */
  readonly anywhere: WalkRoots;
  /** Frozen diagrams of the constraints, in their order. */
  readonly constraints: readonly number[];
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  readonly expected: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, FactReader>;
  readonly listIds: ReadonlySet<string>;
  /** For each fact the facts that restate it or that it restates. */
  readonly restating: readonly ReadonlySet<number>[];
  readonly scopePosition: number;
  readonly cellsInScope: number;
  readonly actions: readonly ActionPlan[];
  readonly strategy: ActionPlan;
  readonly scores: readonly ScorePlan[];
};

const engines = new WeakMap<Ruleset, Engine>();

/**
 * The engine of a ruleset, compiled at the first use and kept with it.
 * @throws When the ruleset is broken, naming the table and the value.
 */
export function engineOf(ruleset: Ruleset): Engine {
  const known = engines.get(ruleset);
  if (known !== undefined) return known;
  const engine = createEngine(ruleset);
  engines.set(ruleset, engine);
  return engine;
}

function createEngine(ruleset: Ruleset): Engine {
  const layout = layOutCells([ruleset]);
  const compiled = compileRuleset(ruleset, layout);
  const inScope = walkRoots(compiled, compiled.inScope);
  const anywhere = walkRoots(compiled, TRUE);
  const frozen = freeze(compiled.store, [...allRoots(inScope), ...allRoots(anywhere), ...compiled.constraints]);
  const everything = Int32Array.from(layout.facts, allCells);
  return {
    ruleset,
    identity: identityOf(ruleset),
    compiled,
    layout,
    allCells: everything,
    frozen,
    possible: createPossibleTerminals(frozen, everything),
    inScope: renumber(inScope, frozen.numberOf),
    anywhere: renumber(anywhere, frozen.numberOf),
    constraints: compiled.constraints.map(frozen.numberOf),
    schema: caseSchema(ruleset.facts, ruleset.lists),
    expected: expectedByKey(ruleset.facts, ruleset.lists),
    readers: createFactReaders(layout, ruleset),
    listIds: new Set(ruleset.lists.map((list) => list.id)),
    restating: restatingFacts(layout),
    ...scopeCells(layout, ruleset),
    actions: compiled.actions.map(planAction),
    strategy: planAction(compiled.strategy),
    scores: planScores(compiled),
  };
}

function identityOf(ruleset: Ruleset): RulesetIdentity {
  const { reviewStatus, sourceLastUpdated, danglingCitations } = ruleset.governance;
  const { id, version } = ruleset;
  const identity = { id, version, hash: rulesetHash(ruleset), reviewStatus, sourceLastUpdated };
  return shared({ ...identity, danglingCitations: [...danglingCitations] });
}

function scopeCells(layout: CellLayout, ruleset: Ruleset) {
  const scopePosition = layout.position.get(ruleset.scope.fact) ?? -1;
  const fact = layout.facts[scopePosition];
  if (fact === undefined)
    throw new Error(`Ruleset ${ruleset.id}: the scope names ${ruleset.scope.fact}, which is no fact`);
  return { scopePosition, cellsInScope: cellsWhere(fact, (value) => ruleset.scope.inScope.includes(value)) };
}

function restatingFacts(layout: CellLayout): readonly ReadonlySet<number>[] {
  const restated = layout.facts.map(({ definition }) => new Set(definition.restates ?? []));
  return layout.facts.map(({ definition }, position) => {
    const linked = layout.facts.flatMap((other, index) =>
      restated[index]?.has(definition.id) || restated[position]?.has(other.definition.id) ? [index] : [],
    );
    return new Set(linked);
  });
}
