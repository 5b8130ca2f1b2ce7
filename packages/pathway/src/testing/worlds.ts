import * as fc from 'fast-check';
import { factsOf } from '../tables/facts-of.ts';
import type { Constraint, Ruleset } from '../tables/ruleset.ts';
import { evaluateDirectly, type World } from './direct.ts';
import { type Vocabulary, vocabularyInScope } from './vocabulary.ts';

/** A constraint with the facts it speaks of. */
type Rule = { readonly constraint: Constraint; readonly facts: readonly string[] };

const MOST_REPAIRS = 80;

/**
 * Worlds that satisfy every constraint: drawn at random, then repaired answer by answer.
 * @param ruleset - dictionary and constraints
 * @param vocabulary - the answers to draw from; by default those inside the scope
 * @returns an arbitrary that rejects next to nothing
 */
export function consistentWorlds(
  ruleset: Ruleset,
  vocabulary: Vocabulary = vocabularyInScope(ruleset),
): fc.Arbitrary<World> {
  return repairedWorlds(ruleset, vocabulary).filter((world) => evaluateDirectly(ruleset, world).broken().length === 0);
}

/**
 * Worlds drawn at random and repaired; once in a long while the repair fails.
 * @param ruleset - dictionary and constraints
 * @param vocabulary - the answers to draw from
 * @returns an arbitrary of worlds
 */
export function repairedWorlds(ruleset: Ruleset, vocabulary: Vocabulary): fc.Arbitrary<World> {
  const rules = rulesOf(ruleset);
  const draw = fc.record(Object.fromEntries([...vocabulary].map(([id, answers]) => [id, fc.constantFrom(...answers)])));
  return fc.tuple(draw, fc.nat()).map(([drawn, dice]) => repair(ruleset, rules, vocabulary, drawn, dice));
}

/** The constraints of a ruleset with the facts each speaks of. */
function rulesOf(ruleset: Ruleset): readonly Rule[] {
  return ruleset.constraints.map((constraint) => ({ constraint, facts: [...factsOf(ruleset, constraint.holds)] }));
}

/** Changes one answer at a time, each time the one that leaves the fewest constraints broken. */
function repair(ruleset: Ruleset, rules: readonly Rule[], vocabulary: Vocabulary, drawn: World, dice: number): World {
  let world = drawn;
  for (let step = 0; step < MOST_REPAIRS; step += 1) {
    const broken = rules.filter((rule) => breaks(ruleset, rule, world));
    const rule = broken[(dice + step) % Math.max(broken.length, 1)];
    if (rule === undefined) return world;
    world = bestChange(ruleset, rules, changesOf(rule, vocabulary, world, dice + step));
  }
  return world;
}

function breaks(ruleset: Ruleset, { constraint }: Rule, world: World): boolean {
  return !evaluateDirectly(ruleset, world).holds(constraint.holds);
}

type Change = { readonly fact: string; readonly before: World; readonly after: World };

/** Every other answer to every fact of a constraint, turned by the dice so that no answer is preferred. */
function changesOf({ facts }: Rule, vocabulary: Vocabulary, world: World, dice: number): readonly Change[] {
  const changes = facts.flatMap((fact) =>
    (vocabulary.get(fact) ?? [])
      .filter((answer) => answer !== world[fact])
      .map((answer): Change => ({ fact, before: world, after: { ...world, [fact]: answer } })),
  );
  const turn = (dice * 7919) % Math.max(changes.length, 1);
  return [...changes.slice(turn), ...changes.slice(0, turn)];
}

function bestChange(ruleset: Ruleset, rules: readonly Rule[], changes: readonly Change[]): World {
  const priced = changes.map((change) => {
    const touched = rules.filter((rule) => rule.facts.includes(change.fact));
    const count = (world: World) => touched.filter((rule) => breaks(ruleset, rule, world)).length;
    return { world: change.after, cost: count(change.after) - count(change.before) };
  });
  const lowest = Math.min(...priced.map(({ cost }) => cost));
  const best = priced.find(({ cost }) => cost === lowest);
  if (best === undefined) throw new Error('A constraint speaks of no fact');
  return best.world;
}
