import * as fc from 'fast-check';
import type { FactDefinition } from '../facts/fact.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import type { World } from './direct.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A case as a caller writes it. */
export type CaseInput = Readonly<Record<string, unknown>>;

/** A case with a patient it is true of. */
export type PartialCase = { readonly world: World; readonly input: CaseInput };

/** How much of a fact is known. */
type Knowledge = {
  readonly form: 'stated' | 'absent' | 'unknown' | 'several' | 'interval';
  readonly others: readonly (string | number)[];
};

/** How often each form of knowledge is drawn. */
export type Openness = { readonly stated: number; readonly absent: number; readonly several: number };

/** About half of the facts are open. */
const HALF_OPEN: Openness = { stated: 5, absent: 4, several: 1 };

/**
 * Cases that are true of a world: facts left out, said to be unknown, given as several values or as an interval.
 * @param ruleset - dictionary
 * @param worlds - the patients
 * @param vocabulary - further values to name beside the true one
 * @param openness - how often a fact is stated, absent, or partly known
 * @returns an arbitrary of cases with their patients
 */
export function partialCases(
  ruleset: Ruleset,
  worlds: fc.Arbitrary<World>,
  vocabulary: Vocabulary,
  openness: Openness = HALF_OPEN,
): fc.Arbitrary<PartialCase> {
  const knowledge = fc.record(
    Object.fromEntries(ruleset.facts.map((fact) => [fact.id, knowledgeOf(fact, vocabulary, openness)])),
  );
  return fc.tuple(worlds, knowledge).map(([world, known]) => ({ world, input: inputOf(ruleset, world, known) }));
}

function knowledgeOf(fact: FactDefinition, vocabulary: Vocabulary, openness: Openness): fc.Arbitrary<Knowledge> {
  const values = vocabulary.get(fact.id) ?? [];
  const partly = fact.domain.kind === 'number' ? (['several', 'interval'] as const) : (['several'] as const);
  return fc.record({
    form: fc.oneof(
      { weight: openness.stated, arbitrary: fc.constant('stated' as const) },
      { weight: openness.absent, arbitrary: fc.constantFrom('absent' as const, 'unknown' as const) },
      { weight: openness.several, arbitrary: fc.constantFrom(...partly) },
    ),
    others: fc.subarray([...values], { maxLength: Math.min(3, values.length) }),
  });
}

function inputOf(ruleset: Ruleset, world: World, known: Readonly<Record<string, Knowledge>>): CaseInput {
  return Object.fromEntries(
    ruleset.facts.flatMap(({ id }) => {
      const value = world[id];
      const knowledge = known[id];
      if (value === undefined || knowledge === undefined || knowledge.form === 'absent') return [];
      return [[id, statementOf(value, knowledge)]];
    }),
  );
}

function statementOf(value: string | number, { form, others }: Knowledge): unknown {
  if (form === 'unknown') return { status: 'unknown' };
  if (form === 'several') return [...new Set([...others, value])];
  if (form !== 'interval') return value;
  const numbers = [value, ...others].map(Number);
  return { from: Math.min(...numbers), to: Math.max(...numbers) };
}
