import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { type ActionTable, URGENCIES } from '../tables/ruleset.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { type CaseInput, partialCases } from '../testing/partial-cases.ts';
import { vocabularyOf } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import type { AssessOptions } from './assess.ts';
import type { ActionAssessment, AssessedCase } from './assessment.ts';

const everyLevel = vocabularyOf(dorsalMetastasis);
/** Partly known levels may reach outside the scope. */
const cases = partialCases(dorsalMetastasis, consistentWorlds(dorsalMetastasis), everyLevel);
const anywhere = partialCases(dorsalMetastasis, consistentWorlds(dorsalMetastasis, everyLevel), everyLevel);
const facts = dorsalMetastasis.facts.map(({ id }) => id);
const tables = new Map<string, ActionTable>(dorsalMetastasis.actions.map((table) => [table.id, table]));

const of = (input: CaseInput, options: AssessOptions = {}) => assessed(dorsalMetastasis, input, options);

const without = (input: CaseInput, fact: string): CaseInput =>
  Object.fromEntries(Object.entries(input).filter(([id]) => id !== fact));

/** What an assessment says, apart from the case it repeats. */
const said = ({ entered: _, ...rest }: AssessedCase) => rest;

const expectNarrower = (more: AssessedCase, less: AssessedCase) => {
  for (const { action } of less.actions) {
    const allowed = outcomesOf(less, action);
    expect(outcomesOf(more, action).filter((outcome) => !allowed.includes(outcome))).toEqual([]);
  }
};

/** Whether an interim lets something happen that can harm. */
const releases = ({ action, interim }: ActionAssessment) =>
  tables.get(action)?.dispositions.some(({ id, releases }) => id === interim.act && releases) === true;

const rank = ({ action, interim }: ActionAssessment) =>
  tables.get(action)?.dispositions.findIndex(({ id }) => id === interim.act) ?? -1;

/** The ways in which the second interim is looser than the first. */
const loosened = (before: ActionAssessment, after: ActionAssessment): readonly string[] => [
  ...(URGENCIES.indexOf(after.interim.clock) > URGENCIES.indexOf(before.interim.clock)
    ? [`${before.action}: the clock is slower`]
    : []),
  ...(tables.get(before.action)?.safeSide.kind === 'precaution' && rank(after) > rank(before)
    ? [`${before.action}: the precaution is less restrictive`]
    : []),
  ...(releases(after) && !releases(before) ? [`${before.action}: a held act is released`] : []),
];

const expectNeverLooser = (before: AssessedCase, after: AssessedCase) => {
  const found = before.actions.flatMap((action, index) => {
    const other = after.actions[index];
    return other === undefined ? [`${action.action}: missing`] : loosened(action, other);
  });
  expect(found).toEqual([]);
};

describe('learning', () => {
  test('a true fact never changes what is decided, and only removes what is possible', () =>
    fc.assert(
      fc.property(cases, fc.constantFrom(...facts), ({ world, input }, fact) => {
        const before = of(input);
        const after = of({ ...input, [fact]: world[fact] });
        expectNarrower(after, before);
        if (before.strategy.status === 'decided')
          expect(after.strategy).toMatchObject({ strategy: before.strategy.strategy });
        const [less] = before.scores;
        expect(after.scores[0]?.possibleTotals.filter((total) => !less?.possibleTotals.includes(total))).toEqual([]);
      }),
      fixedSeed(500),
    ));

  test('everything at once leads to one of the outcomes that were possible', () =>
    fc.assert(
      fc.property(cases, ({ world, input }) => expectNarrower(of(world), of(input))),
      fixedSeed(300),
    ));

  test('the same holds outside the scope when an answer is asked for', () =>
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...facts), ({ world, input }, fact) => {
        const options = { extrapolate: true };
        expectNarrower(of({ ...input, [fact]: world[fact] }, options), of(input, options));
      }),
      fixedSeed(200),
    ));
});

describe('deleting a fact', () => {
  test('never loosens an interim', () =>
    fc.assert(
      fc.property(cases, fc.constantFrom(...facts), ({ input }, fact) => {
        expectNeverLooser(of(input), of(without(input, fact)));
      }),
      fixedSeed(500),
    ));

  test('never loosens an interim, whichever fact of a complete case it is', () =>
    fc.assert(
      fc.property(consistentWorlds(dorsalMetastasis), (world) => {
        const complete = of(world);
        for (const fact of facts) expectNeverLooser(complete, of(without(world, fact)));
      }),
      fixedSeed(20),
    ));

  test('never loosens an extrapolated interim either', () =>
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...facts), ({ input }, fact) => {
        const options = { extrapolate: true };
        expectNeverLooser(of(input, options), of(without(input, fact), options));
      }),
      fixedSeed(200),
    ));
});

describe('how a case is written', () => {
  test('the order of its keys does not matter', () =>
    fc.assert(
      fc.property(cases, ({ input }) => {
        const reversed = Object.fromEntries(Object.entries(input).reverse());
        expect(said(of(reversed))).toEqual(said(of(input)));
      }),
      fixedSeed(200),
    ));

  test('asking twice gives the same answer', () =>
    fc.assert(
      fc.property(cases, ({ input }) => {
        expect(of(input)).toEqual(of(structuredClone(input)));
      }),
      fixedSeed(100),
    ));

  test('an answer survives JSON', () =>
    fc.assert(
      fc.property(cases, ({ input }) => {
        const answer = of(input);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      fixedSeed(50),
    ));
});
