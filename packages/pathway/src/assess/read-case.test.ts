import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, issuesOf } from '../testing/assessed.ts';
import { assess } from './assess.ts';

const issues = (input: unknown) => issuesOf(dorsalMetastasis, input);
const PAIN = 'mechanical | non_mechanical | none';

/** The same actions as with nothing known. */
const expectNothingLearnt = (input: unknown) =>
  expect(assessed(dorsalMetastasis, input).actions).toEqual(assessed(dorsalMetastasis, {}).actions);

describe('a case that is no object of facts is refused', () => {
  class Patient {
    readonly pain = 'none';
  }
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"pain":"none"}'],
    ['a number', 7],
    ['a bigint', 7n],
    ['a list', [{ pain: 'none' }]],
    ['a function', () => ({ pain: 'none' })],
    ['a map, whose facts would be overlooked', new Map([['pain', 'none']])],
    ['a promise that nobody waited for', Promise.resolve({ pain: 'none' })],
    ['a date', new Date(0)],
    ['an instance of a class', new Patient()],
    ['an object that inherits its facts', Object.create({ pain: 'none' })],
  ])('%s', (_, input) => {
    expect(issues(input)).toMatchObject([{ code: 'not_an_object', path: [], expected: 'an object of facts' }]);
  });
});

describe('an unknown key is refused by name', () => {
  test.each(['paim', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', ''])('%j', (key) => {
    expect(issues(JSON.parse(`{${JSON.stringify(key)}: "none"}`))).toEqual([
      { code: 'unknown_fact', path: [key], expected: 'a fact of the dictionary', received: key },
    ]);
  });

  test('all of them are listed, beside the wrong values', () => {
    expect(issues({ paim: 1, pian: 2, pain: 'severe' }).map(({ code, path }) => [code, path[0]])).toEqual([
      ['wrong_value', 'pain'],
      ['unknown_fact', 'paim'],
      ['unknown_fact', 'pian'],
    ]);
  });
});

describe('a wrong value is refused with what was expected and what came', () => {
  test.each<[string, unknown]>([
    ['severe', 'severe'],
    ['Mechanical', 'Mechanical'],
    ['constructor', 'constructor'],
    ['3', 3],
    ['true', true],
    ['null', null],
    ['5', 5n],
    ['[]', []],
    ['[null]', [null]],
    ['["none","severe"]', ['none', 'severe']],
    ['{}', {}],
    ['{"status":"missing"}', { status: 'missing' }],
    ['{"status":"unknown","why":"asleep"}', { status: 'unknown', why: 'asleep' }],
  ])('a category: %s', (received, pain) => {
    expect(issues({ pain })).toEqual([{ code: 'wrong_value', path: ['pain'], expected: PAIN, received }]);
  });

  test.each<[string, unknown]>([
    ['7', '7'],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['-1', -1],
    ['11', 11],
    ['6.5', 6.5],
    ['[]', []],
    ['[3,11]', [3, 11]],
    ['{"from":-1}', { from: -1 }],
    ['{"to":11}', { to: 11 }],
    ['{"from":4,"to":3}', { from: 4, to: 3 }],
    ['{"from":4,"until":5}', { from: 4, until: 5 }],
    ['{"from":null}', { from: Number.NaN }],
  ])('a number: %s', (received, pain_nrs) => {
    const expected = 'whole number from 0 to 10 (NRS 0-10), several, or an interval';
    expect(issues({ pain_nrs })).toEqual([{ code: 'wrong_value', path: ['pain_nrs'], expected, received }]);
  });

  test('a list of levels with one that does not exist, and an empty one', () => {
    expect(issues({ levels: ['T4', 'T13'] })).toMatchObject([{ code: 'wrong_value', path: ['levels'] }]);
    expect(issues({ levels: [] })).toMatchObject([{ code: 'wrong_value', path: ['levels'] }]);
  });

  test('one issue a fact, all facts listed in the order of the dictionary', () => {
    const found = issues({ escc: '1d', pain: ['x', 'y'], frankel: 'F' });
    expect(found.map(({ path }) => path[0])).toEqual(['pain', 'frankel', 'escc']);
  });
});

describe('limits are inside', () => {
  test.each([
    ['pain_nrs', 0, 10],
    ['sins_reported', 0, 18],
    ['ecog', 0, 4],
    ['kps', 10, 100],
    ['life_expectancy_months', 0, 600],
    ['dexamethasone_mg_24h', 0, 400],
    ['egfr', 0, 250],
  ])('%s from %d to %d', (fact, minimum, maximum) => {
    for (const value of [minimum, maximum])
      expect(assess(dorsalMetastasis, { [fact]: value }).status).not.toBe('invalid');
    for (const value of [minimum - 1, maximum + 1])
      expect(issues({ [fact]: value })).toMatchObject([{ code: 'wrong_value', path: [fact] }]);
  });

  test('minus zero is zero', () => {
    const actions = (dexamethasone_mg_24h: number) => assessed(dorsalMetastasis, { dexamethasone_mg_24h });
    expect(actions(-0).alerts).toEqual(actions(0).alerts);
  });
});

describe('no answer', () => {
  test.each(['unknown', 'not_assessable'])('%s is the same as leaving the fact out', (status) => {
    expectNothingLearnt({ pain: { status }, kps: { status }, whole_spine_mri: { status } });
  });

  test('undefined is the same as leaving the fact out', () => expectNothingLearnt({ pain: undefined }));

  test.each([
    ['deficit_progressive', 'no'],
    ['paraplegia_over_48h', 'no'],
    ['compression_cause', 'none'],
    ['pain_progressive', 'no'],
    ['progression_after_radiotherapy', 'no'],
  ])('not applicable has a meaning for %s: %s', (fact, meaning) => {
    const actions = (value: unknown) => assessed(dorsalMetastasis, { [fact]: value }).actions;
    expect(actions({ status: 'not_applicable' })).toEqual(actions(meaning));
  });

  test('not applicable without a meaning is refused', () => {
    expect(issues({ pain: { status: 'not_applicable' } })).toMatchObject([
      { code: 'wrong_value', path: ['pain'], received: '{"status":"not_applicable"}' },
    ]);
  });

  test('not applicable has a meaning exactly where the dictionary gives one', () => {
    for (const { id, notApplicableMeans } of dorsalMetastasis.facts) {
      const { status } = assess(dorsalMetastasis, { [id]: { status: 'not_applicable' } });
      expect(status, id).toBe(notApplicableMeans === undefined ? 'invalid' : 'assessed');
    }
  });
});

describe('the input itself', () => {
  const frozen = Object.freeze({
    pain: Object.freeze(['mechanical', 'none']),
    life_expectancy_months: Object.freeze({ from: 2, to: 5 }),
    levels: Object.freeze(['T7', 'T8']),
  });

  test('may be frozen, and is kept as it was entered', () => {
    const { entered } = assessed(dorsalMetastasis, frozen);
    expect(entered).toEqual({
      pain: ['mechanical', 'none'],
      life_expectancy_months: { from: 2, to: 5 },
      levels: ['T7', 'T8'],
    });
  });

  test('may have no prototype', () => {
    const bare = Object.assign(Object.create(null), { pain: 'mechanical' });
    expect(assessed(dorsalMetastasis, bare).actions).toEqual(
      assessed(dorsalMetastasis, { pain: 'mechanical' }).actions,
    );
  });

  test('every answer of the dictionary is accepted as it is spelled there', () => {
    for (const { id, domain } of dorsalMetastasis.facts) {
      if (domain.kind !== 'category') continue;
      for (const { value } of domain.values)
        expect(assess(dorsalMetastasis, { [id]: value }).status, id).not.toBe('invalid');
    }
  });
});
