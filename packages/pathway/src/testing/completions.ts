import * as fc from 'fast-check';
import { factsOf } from '../tables/facts-of.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { type DirectEvaluation, evaluateDirectly, type World } from './direct.ts';
import type { CaseInput } from './partial-cases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A case in which a few facts are open and all others are known. */
export type SmallCone = { readonly world: World; readonly open: readonly string[] };

const MOST_OPEN = 5;

/** Worlds with a few open facts, chosen among the facts that one row or constraint speaks of, so that they matter together. */
export function smallCones(
  ruleset: Ruleset,
  worlds: fc.Arbitrary<World>,
  vocabulary: Vocabulary,
  mostCompletions: number,
): fc.Arbitrary<SmallCone> {
  const conditions = [
    ...[...ruleset.actions, ruleset.strategy].flatMap((table) => table.rows.map((row) => row.when)),
    ...ruleset.conditions.map((named) => named.when),
    ...ruleset.constraints.map((constraint) => constraint.holds),
  ];
  const groups = conditions.map((condition) => [...factsOf(ruleset, condition)]).filter((facts) => facts.length > 1);
  const everything = ruleset.facts.map((fact) => fact.id);
  const open = fc
    .oneof({ weight: 4, arbitrary: fc.constantFrom(...groups) }, { weight: 1, arbitrary: fc.constant(everything) })
    .chain((facts) => fc.shuffledSubarray(facts, { minLength: 1, maxLength: Math.min(MOST_OPEN, facts.length) }))
    .map((facts) => affordable(facts, vocabulary, mostCompletions));
  return fc.record({ world: worlds, open });
}

/** As many of the facts, from the first on, as keep the number of combinations under the limit. */
function affordable(facts: readonly string[], vocabulary: Vocabulary, most: number): readonly string[] {
  let product = 1;
  return facts.filter((fact) => {
    const answers = vocabulary.get(fact)?.length ?? 1;
    if (product * answers > most) return false;
    product *= answers;
    return true;
  });
}

/** The case that states everything but the open facts. */
export function inputOfCone({ world, open }: SmallCone): CaseInput {
  return Object.fromEntries(Object.entries(world).filter(([fact]) => !open.includes(fact)));
}

/** One completion with what the tables say of it. */
export type Completion = { readonly world: World; readonly direct: DirectEvaluation };

/** Every completion of a small cone that some patient fits, by trying all combinations of answers. */
export function completionsOf(ruleset: Ruleset, cone: SmallCone, vocabulary: Vocabulary): readonly Completion[] {
  const worlds = cone.open.reduce<readonly World[]>(
    (sofar, fact) =>
      sofar.flatMap((world) => (vocabulary.get(fact) ?? []).map((answer) => ({ ...world, [fact]: answer }))),
    [cone.world],
  );
  return worlds
    .map((world) => ({ world, direct: evaluateDirectly(ruleset, world) }))
    .filter(({ direct }) => direct.broken().length === 0);
}

/** Disposition and urgency of the row that decides an action in a completion, as text. */
export function outcomeIn({ direct }: Completion, action: string): string {
  const [row] = direct.decide(action);
  if (row === undefined) throw new Error(`No row of ${action} holds`);
  return `${row.disposition} ${row.urgency}`;
}

/** Each text once, sorted. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
