import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { URGENCIES } from '../tables/ruleset.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { partialCases } from '../testing/partial-cases.ts';
import { vocabularyInScope } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import type { AssessedCase } from './assessment.ts';

const vocabulary = vocabularyInScope(dorsalMetastasis);
const cases = partialCases(dorsalMetastasis, consistentWorlds(dorsalMetastasis), vocabulary);
const actions = dorsalMetastasis.actions.map(({ id }) => id);

const inEveryCase = (check: (assessment: AssessedCase) => void) =>
  fc.assert(
    fc.property(cases, ({ input }) => check(assessed(dorsalMetastasis, input))),
    fixedSeed(300),
  );

const isActive = (assessment: AssessedCase, action: string): boolean => {
  const active = dorsalMetastasis.actions
    .find(({ id }) => id === action)
    ?.dispositions.filter((disposition) => disposition.active)
    .map(({ id }) => id);
  return outcomesOf(assessment, action).some((outcome) => active?.includes(outcome.split(' ')[0] ?? '') === true);
};

const clockOf = (assessment: AssessedCase, action: string): number =>
  URGENCIES.indexOf(assessment.actions.find((found) => found.action === action)?.interim.clock ?? 'none');

test('every action is in the order once', () =>
  inEveryCase(({ order }) => {
    expect([...order].sort()).toEqual([...actions].sort());
  }));

test('an action that must start before another does, when both can be in the plan', () =>
  inEveryCase((assessment) => {
    const both = dorsalMetastasis.orderings.filter(
      ({ before, after }) => isActive(assessment, before) && isActive(assessment, after),
    );
    const turned = both.filter(
      ({ before, after }) => assessment.order.indexOf(before) > assessment.order.indexOf(after),
    );
    expect(turned).toEqual([]);
  }));

test('dexamethasone comes first whenever it is to be given now', () =>
  inEveryCase((assessment) => {
    if (outcomesOf(assessment, 'dexamethasone').includes('give_now now'))
      expect(assessment.order[0]).toBe('dexamethasone');
  }));

test('what can be in the plan comes before what cannot', () =>
  inEveryCase((assessment) => {
    const active = assessment.order.map((action) => isActive(assessment, action));
    expect(active).toEqual([...active].sort((left, right) => Number(right) - Number(left)));
  }));

test('a less urgent action comes earlier only when an ordering asks for it', () =>
  inEveryCase((assessment) => {
    const { order } = assessment;
    const held = new Set(dorsalMetastasis.orderings.map(({ after }) => after));
    order.forEach((action, index) => {
      const overtaken = order
        .slice(0, index)
        .filter((earlier) => clockOf(assessment, earlier) > clockOf(assessment, action));
      if (isActive(assessment, action) && overtaken.length > 0) expect(held.has(action), action).toBe(true);
    });
  }));
