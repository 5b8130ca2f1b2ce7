import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, issuesOf, outcomesOf } from '../testing/assessed.ts';

const alerts = (input: object) =>
  assessed(dorsalMetastasis, input).alerts.map(({ id, certainty }) => `${id} ${certainty}`);

/** Everything that SBRT asks for but the number of levels in a row. */
const sbrt = (levels: readonly string[]) =>
  outcomesOf(
    assessed(dorsalMetastasis, {
      levels,
      radiotherapy_possible: 'yes',
      cord_dose_achievable: 'yes',
      life_expectancy_months: 12,
      ecog: 1,
      cord_compression: 'no',
      escc: '0',
      sins_reported: 6,
      posterior_wall: 'intact',
      symptomatic: 'yes',
      neurological_status: 'intact',
      progression_after_radiotherapy: 'no',
      histology_class: 'radioresistant',
    }),
    'sbrt',
  );

describe('the list of levels', () => {
  test('of one level says that there is one', () => expect(alerts({ levels: ['T7'] })).not.toContain('A9 possible'));
  test('of the same level twice says that there is one', () => {
    expect(alerts({ levels: ['T7', 'T7'] })).not.toContain('A9 present');
  });
  test('of two levels says that there are several', () => {
    expect(alerts({ levels: ['T4', 'T9'] })).toContain('A9 present');
  });

  test.each([
    ['three in a row', ['T5', 'T6', 'T7'], ['option none']],
    ['four in a row', ['T5', 'T6', 'T7', 'T8'], ['not_offered none']],
    ['four in a row in any order', ['T8', 'T5', 'T7', 'T6'], ['not_offered none']],
    ['four in a row from the neck to the chest', ['C6', 'C7', 'T1', 'T2'], ['not_offered none']],
    ['four with a gap', ['T4', 'T5', 'T7', 'T8'], ['option none']],
  ])('of %s settles SBRT', (_, levels, expected) => expect(sbrt(levels)).toEqual(expected));

  test.each([
    ['several levels, and one listed', { multiple_levels: 'yes', levels: ['T7'] }, 'multiple_levels'],
    ['one level, and two listed', { multiple_levels: 'no', levels: ['T7', 'T9'] }, 'multiple_levels'],
    ['over three in a row, and two listed', { over_3_contiguous: 'yes', levels: ['T7', 'T8'] }, 'over_3_contiguous'],
    [
      'not over three in a row, and four listed',
      { over_3_contiguous: 'no', levels: ['T7', 'T8', 'T9', 'T10'] },
      'over_3_contiguous',
    ],
  ])('that contradicts a stated fact is refused: %s', (_, input, fact) => {
    expect(issuesOf(dorsalMetastasis, input)).toMatchObject([{ code: 'contradiction', path: ['levels', fact] }]);
  });

  test('narrows a fact that is given as both answers', () => {
    expect(alerts({ multiple_levels: ['yes', 'no'], levels: ['T4', 'T9'] })).toContain('A9 present');
  });
});
