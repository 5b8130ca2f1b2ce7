import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import { type Completion, completionsOf, inputOfCone, outcomeIn, smallCones } from '../testing/completions.ts';
import { evaluateDirectly } from '../testing/direct.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { type CaseInput, partialCases } from '../testing/partial-cases.ts';
import { vocabularyInScope } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import { stillNeeded } from './still-needed.ts';

const vocabulary = vocabularyInScope(dorsalMetastasis);
const worlds = consistentWorlds(dorsalMetastasis);
const cones = smallCones(dorsalMetastasis, worlds, vocabulary, 200);
const cases = partialCases(dorsalMetastasis, worlds, vocabulary, { stated: 6, absent: 3, several: 1 });

/** The facts that restate a fact, or that it restates. */
const linkedTo = (fact: string): readonly string[] =>
  dorsalMetastasis.facts.flatMap((other) => {
    const own = dorsalMetastasis.facts.find(({ id }) => id === fact)?.restates ?? [];
    return other.restates?.includes(fact) === true || own.includes(other.id) ? [other.id] : [];
  });

/** For each value of a text, the outcomes of the completions that have it. */
const outcomesBy = (completions: readonly Completion[], action: string, keyOf: (completion: Completion) => string) => {
  const groups = new Map<string, Set<string>>();
  for (const completion of completions) {
    const key = keyOf(completion);
    groups.set(key, (groups.get(key) ?? new Set()).add(outcomeIn(completion, action)));
  }
  return new Map([...groups].map(([key, outcomes]) => [key, [...outcomes].sort().join()]));
};

/** Whether the answer alone, with all else as open as it is, narrows the outcomes. */
const narrowsAlone = (completions: readonly Completion[], action: string, fact: string): boolean => {
  const all = outcomesBy(completions, action, () => '').get('');
  return [...outcomesBy(completions, action, ({ world }) => String(world[fact])).values()].some((some) => some !== all);
};

/** Whether two answers lead to different outcomes under some answers to the other open facts but the loose ones. */
const narrowsTogether = (
  completions: readonly Completion[],
  action: string,
  fact: string,
  rest: readonly string[],
): boolean => {
  const contexts = new Map<string, Completion[]>();
  for (const completion of completions) {
    const context = rest.map((other) => String(completion.world[other])).join();
    contexts.set(context, [...(contexts.get(context) ?? []), completion]);
  }
  return [...contexts.values()].some((some) => {
    const byAnswer = outcomesBy(some, action, ({ world }) => String(world[fact]));
    return new Set(byAnswer.values()).size > 1;
  });
};

const canMatter = (completions: readonly Completion[], action: string, fact: string, open: readonly string[]) => {
  const others = open.filter((other) => other !== fact);
  const loose = linkedTo(fact);
  return (
    narrowsAlone(completions, action, fact) ||
    narrowsTogether(completions, action, fact, others) ||
    narrowsTogether(
      completions,
      action,
      fact,
      others.filter((other) => !loose.includes(other)),
    )
  );
};

describe('what is still needed', () => {
  test('is exactly the facts that have a witness among all completions of a few open facts', () =>
    fc.assert(
      fc.property(cones, (cone) => {
        const completions = completionsOf(dorsalMetastasis, cone, vocabulary);
        const assessment = assessed(dorsalMetastasis, inputOfCone(cone));
        const needed = new Map(stillNeeded(assessment).map(({ action, facts }) => [action, facts]));
        for (const { action } of assessment.actions) {
          const expected = cone.open.filter((fact) => canMatter(completions, action, fact, cone.open));
          expect([...(needed.get(action) ?? [])].sort(), action).toEqual([...expected].sort());
        }
      }),
      fixedSeed(400),
    ));

  test('lists first the facts whose answer alone narrows the outcome', () =>
    fc.assert(
      fc.property(cones, (cone) => {
        const completions = completionsOf(dorsalMetastasis, cone, vocabulary);
        for (const { action, facts } of stillNeeded(assessed(dorsalMetastasis, inputOfCone(cone)))) {
          const alone = facts.map((fact) => narrowsAlone(completions, action, fact));
          expect(alone, action).toEqual([...alone].sort((left, right) => Number(right) - Number(left)));
        }
      }),
      fixedSeed(100),
    ));

  test('answered fact by fact from a patient, decides every action as the tables do', () =>
    fc.assert(
      fc.property(cases, ({ world, input }) => {
        const direct = evaluateDirectly(dorsalMetastasis, world);
        let known: CaseInput = input;
        let assessment = assessed(dorsalMetastasis, known);
        for (let [next] = stillNeeded(assessment); next !== undefined; [next] = stillNeeded(assessment)) {
          const [fact] = next.facts;
          if (fact === undefined) throw new Error(`${next.action} is open and nothing is asked for`);
          expect(known[fact], 'a fact is asked for once').not.toBe(world[fact]);
          known = { ...known, [fact]: world[fact] };
          assessment = assessed(dorsalMetastasis, known);
        }
        for (const { action } of assessment.actions) {
          const [row] = direct.decide(action);
          expect(outcomesOf(assessment, action)).toEqual([`${row?.disposition} ${row?.urgency}`]);
        }
      }),
      fixedSeed(30),
    ));

  test('follows the order of the plan and says what is open', () =>
    fc.assert(
      fc.property(cases, ({ input }) => {
        const assessment = assessed(dorsalMetastasis, input);
        const needed = stillNeeded(assessment);
        const open = assessment.order.filter((action) => outcomesOf(assessment, action).length > 1);
        expect(needed.map(({ action }) => action)).toEqual(open);
        for (const { action, open: what, clock } of needed) {
          const found = assessment.actions.find((candidate) => candidate.action === action);
          expect(what).toBe(found?.status === 'decided' ? 'urgency' : 'disposition');
          expect(clock).toBe(found?.interim.clock);
        }
      }),
      fixedSeed(25),
    ));
});
