import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import { distinct } from '../testing/completions.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { type CaseInput, partialCases } from '../testing/partial-cases.ts';
import { vocabularyInScope } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import { assess } from './assess.ts';
import type { AssessedCase } from './assessment.ts';

const vocabulary = vocabularyInScope(dorsalMetastasis);
const cases = partialCases(dorsalMetastasis, consistentWorlds(dorsalMetastasis), vocabulary);
const facts = dorsalMetastasis.facts.map(({ id }) => id);
const numbers = dorsalMetastasis.facts.filter(({ domain }) => domain.kind === 'number').map(({ id }) => id);

const withAnswer = (input: CaseInput, fact: string, answer: unknown): CaseInput => ({ ...input, [fact]: answer });

/** The assessments of the answers that some patient fits. */
const eachOf = (input: CaseInput, fact: string, answers: readonly unknown[]): readonly AssessedCase[] =>
  answers.flatMap((answer) => {
    const result = assess(dorsalMetastasis, withAnswer(input, fact, answer));
    return result.status === 'assessed' ? [result] : [];
  });

const expectUnion = (whole: AssessedCase, parts: readonly AssessedCase[]) => {
  for (const { action } of whole.actions) {
    const union = distinct(parts.flatMap((part) => [...outcomesOf(part, action)]));
    expect(outcomesOf(whole, action), action).toEqual(union);
  }
  expect(optionsOf(whole)).toEqual(distinct(parts.flatMap(optionsOf)));
};

/** Every option of an item of a score that some patient has, and every total. */
const optionsOf = ({ scores }: AssessedCase): readonly string[] =>
  distinct(
    scores.flatMap(({ score, possibleTotals, items }) => [
      ...possibleTotals.map((total) => `${score} ${total}`),
      ...items.flatMap(({ item, possible }) => possible.map(({ option }) => `${score} ${item} ${option}`)),
    ]),
  );

describe('a partly known fact', () => {
  test('several answers give the union of what each alone gives', () =>
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...facts),
        fc.infiniteStream(fc.boolean()),
        ({ world, input }, fact, coins) => {
          const others = (vocabulary.get(fact) ?? []).filter(() => coins.next().value === true);
          const answers = [...new Set([...others, world[fact]])];
          const whole = assessed(dorsalMetastasis, withAnswer(input, fact, answers));
          expectUnion(whole, eachOf(input, fact, answers));
        },
      ),
      fixedSeed(250),
    ));

  test('every answer of a fact gives the same as leaving it out', () =>
    fc.assert(
      fc.property(cases, fc.constantFrom(...facts), ({ input }, fact) => {
        const whole = assessed(dorsalMetastasis, withAnswer(input, fact, { status: 'unknown' }));
        expectUnion(whole, eachOf(input, fact, vocabulary.get(fact) ?? []));
      }),
      fixedSeed(200),
    ));

  test('an interval gives the union of the numbers in it', () =>
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...numbers),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        ({ world, input }, fact, low, high, fromExcluded, toExcluded) => {
          const known = (vocabulary.get(fact) ?? []).map(Number);
          const truth = Number(world[fact]);
          const below = known.filter((number) => (fromExcluded ? number < truth : number <= truth));
          const above = known.filter((number) => (toExcluded ? number > truth : number >= truth));
          const interval = {
            ...(below.length === 0 ? {} : { from: below[low % below.length], fromExcluded }),
            to: above[high % Math.max(above.length, 1)] ?? Math.max(...known),
            toExcluded: toExcluded && above.length > 0,
          };
          const { from = Number.NEGATIVE_INFINITY, to } = interval;
          const inside = known.filter(
            (number) =>
              (number > from || (number === from && interval.fromExcluded !== true)) &&
              (number < to || (number === to && !interval.toExcluded)),
          );
          const whole = assessed(dorsalMetastasis, withAnswer(input, fact, interval));
          expectUnion(whole, eachOf(input, fact, inside));
        },
      ),
      fixedSeed(250),
    ));
});
