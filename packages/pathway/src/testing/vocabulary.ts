import { walkCondition } from '../conditions/walk.ts';
import type { FactDefinition } from '../facts/fact.ts';
import { conditionsOf } from '../tables/conditions-of.ts';
import type { Ruleset } from '../tables/ruleset.ts';

/** For each fact the answers that are tried: every category, and numbers at, just below and just above every cut. */
export type Vocabulary = ReadonlyMap<string, readonly (string | number)[]>;

/** Whole-number scales of at most this many steps are tried in full. */
const SHORT_SCALE = 20;

/** A step that is smaller than the distance of any two cuts of a continuous fact. */
const SMALL_STEP = 0.25;

/**
 * The answers to try for every fact of a ruleset, from its dictionary and the thresholds written in its conditions.
 * @param ruleset - dictionary and tables
 * @returns answers by fact id
 */
export function vocabularyOf(ruleset: Ruleset): Vocabulary {
  const cuts = thresholdsByFact(ruleset);
  return new Map(ruleset.facts.map((fact) => [fact.id, answersOf(fact, cuts.get(fact.id) ?? [])]));
}

/**
 * The same vocabulary with the scope fact limited to answers inside the scope.
 * @param ruleset - dictionary, tables and scope
 * @returns answers by fact id
 */
export function vocabularyInScope(ruleset: Ruleset): Vocabulary {
  return new Map([...vocabularyOf(ruleset), [ruleset.scope.fact, ruleset.scope.inScope]]);
}

function answersOf({ domain }: FactDefinition, cuts: readonly number[]): readonly (string | number)[] {
  if (domain.kind === 'category') return domain.values.map(({ value }) => value);
  const { minimum, maximum, integer } = domain;
  if (integer && maximum - minimum <= SHORT_SCALE)
    return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
  const step = integer ? 1 : SMALL_STEP;
  const near = cuts.flatMap((cut) => [cut - step, cut, cut + step]);
  const inside = [minimum, ...near, maximum].filter((value) => value >= minimum && value <= maximum);
  return [...new Set(inside)].sort((left, right) => left - right);
}

function thresholdsByFact(ruleset: Ruleset): ReadonlyMap<string, readonly number[]> {
  const cuts = new Map<string, number[]>();
  for (const condition of conditionsOf(ruleset)) {
    walkCondition(condition, (part) => {
      if (part.kind !== 'range') return;
      const bounds = [part.from, part.to].filter((bound) => bound !== undefined);
      cuts.set(part.fact, [...(cuts.get(part.fact) ?? []), ...bounds]);
    });
  }
  return cuts;
}
