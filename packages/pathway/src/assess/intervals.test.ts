import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, issuesOf, outcomesOf } from '../testing/assessed.ts';

const outcomes = (input: object, action: string) => outcomesOf(assessed(dorsalMetastasis, input), action);

describe('an interval that no number of the fact lies in is refused, never read as an impossible patient', () => {
  test.each([
    ['ecog', { from: 2.2, to: 2.8 }],
    ['ecog', { from: 3, to: 4, fromExcluded: true, toExcluded: true }],
    ['pain_nrs', { from: 10, fromExcluded: true }],
    ['life_expectancy_months', { to: 0, toExcluded: true }],
    ['life_expectancy_months', { from: 600, fromExcluded: true }],
    ['life_expectancy_months', { from: 6, to: 3 }],
    ['life_expectancy_months', { from: 3, to: 3, toExcluded: true }],
    ['life_expectancy_months', {}],
  ])('%s %j', (fact, interval) => {
    expect(issuesOf(dorsalMetastasis, { [fact]: interval })).toMatchObject([{ code: 'wrong_value', path: [fact] }]);
  });
});

describe('an interval of a whole number', () => {
  test('is read as the whole numbers in it: over 6 is 7 or more', () => {
    const severe = outcomes({ pain_nrs: 7 }, 'supportive_care');
    expect(outcomes({ pain_nrs: { from: 6.5, to: 8 } }, 'supportive_care')).toEqual(severe);
    expect(outcomes({ pain_nrs: { from: 6, fromExcluded: true } }, 'supportive_care')).toEqual(severe);
  });

  test('under 3 is at most 2', () => {
    const { alerts: _, ...under } = assessed(dorsalMetastasis, { ecog: { to: 3, toExcluded: true } });
    const { alerts: __, ...atMost } = assessed(dorsalMetastasis, { ecog: [0, 1, 2] });
    expect(under.actions).toEqual(atMost.actions);
  });
});

describe('life expectancy, cut at 1, 3 (a class of its own) and 6 months', () => {
  const indication = {
    index_level: 'T7',
    cord_compression: 'yes',
    compression_cause: 'both',
    paraplegia_over_48h: 'no',
    medically_operable: 'yes',
    ecog: 1,
    surgically_addressable: 'yes',
    neurological_status: 'myelopathy',
  };
  const surgery = (life_expectancy_months: unknown) => outcomes({ ...indication, life_expectancy_months }, 'surgery');

  test.each([
    [2.999, ['not_recommended day']],
    [3, ['mdt_choice day']],
    [3.001, ['recommended day']],
    [{ from: 2, to: 3, toExcluded: true }, ['not_recommended day']],
    [{ from: 3, fromExcluded: true, to: 4 }, ['recommended day']],
    [{ from: 2, to: 3 }, ['mdt_choice day', 'not_recommended day']],
    [{ from: 2, to: 4 }, ['mdt_choice day', 'not_recommended day', 'recommended day']],
    [
      [2, 4],
      ['not_recommended day', 'recommended day'],
    ],
    [{ from: 3.5 }, ['recommended day']],
    [{ to: 2.5 }, ['not_recommended day']],
  ])('%j gives %j', (months, expected) => expect(surgery(months)).toEqual(expected));
});
