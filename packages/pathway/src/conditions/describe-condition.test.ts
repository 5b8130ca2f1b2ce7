import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import {
  above,
  atLeast,
  atMost,
  below,
  exactly,
  is,
  isOneOf,
  isOtherThan,
} from '../rulesets/dorsal-metastasis/language.ts';
import { conditionsOf } from '../tables/conditions-of.ts';
import { all, always, any, bandIs, type Condition, disposed, not } from './condition.ts';
import { describeCondition } from './describe-condition.ts';

const say = (condition: Condition): string => describeCondition(dorsalMetastasis, condition);
const pain = is('pain', 'mechanical');
const mri = is('whole_spine_mri', 'not_done');
const walks = is('ambulatory', 'yes');

const WORDS: readonly (readonly [Condition, string])[] = [
  [always, 'every patient'],
  [pain, 'Spine pain is mechanical'],
  [isOneOf('escc', '1b', '1c'), 'ESCC grade (Bilsky) is 1b or 1c'],
  [isOtherThan('posterior_wall', 'intact'), 'Posterior vertebral wall is not intact'],
  [is('collapse', 'none_over_50_involved'), 'Vertebral body collapse is none over 50 involved'],
  [atLeast('life_expectancy_months', 6), 'Life expectancy at least 6 months'],
  [atMost('kps', 40), 'Karnofsky performance now at most 40 KPS'],
  [above('dexamethasone_mg_24h', 16), 'Dexamethasone given now over 16 mg/24 h'],
  [below('egfr', 30), 'Kidney function under 30 mL/min'],
  [exactly('life_expectancy_months', 3), 'Life expectancy is exactly 3 months'],
  [
    { kind: 'range', fact: 'egfr', from: 30, to: 60, toExcluded: true },
    'Kidney function at least 30 and under 60 mL/min',
  ],
  [bandIs('sins', 'potentially_unstable', 'unstable'), 'SINS potentially unstable or unstable'],
  [{ kind: 'named', name: 'unstable' }, '"SINS 13 to 18, segment not stabilised"'],
  [disposed('surgery', 'recommended', 'mdt_choice'), 'Surgery: recommended or the team decides for or against'],
  [not(pain), 'Spine pain is not mechanical'],
  [not(atLeast('ecog', 3)), 'not (ECOG performance now at least 3 ECOG grade)'],
];

describe('a condition in words', () => {
  test.each(WORDS.map(([condition, text]) => [text, condition] as const))('%s', (text, condition) => {
    expect(say(condition)).toBe(text);
  });
});

describe('brackets', () => {
  test('stand around "or" inside "and"', () => {
    expect(say(all(pain, any(mri, walks)))).toBe(
      'Spine pain is mechanical and (Whole-spine MRI is not done or Walking is yes)',
    );
  });
  test('stand around "and" inside "or"', () => {
    expect(say(any(pain, all(mri, walks)))).toBe(
      'Spine pain is mechanical or (Whole-spine MRI is not done and Walking is yes)',
    );
  });
  test('do not stand around "and" inside "and", nor around one part', () => {
    expect(say(all(pain, all(mri, walks)))).not.toContain('(');
    expect(say(all(any(pain), mri))).not.toContain('(');
  });
  test('stand around everything that is negated', () => {
    expect(say(not(any(pain, walks)))).toBe('not (Spine pain is mechanical or Walking is yes)');
  });
});

describe('every condition of the ruleset', () => {
  test('reads as words: no ids, no code, no empty part', () => {
    for (const condition of conditionsOf(dorsalMetastasis)) {
      const text = say(condition);
      expect(text).not.toMatch(/undefined|\[object|_|(^| )(and|or) *$|\(\)/);
      expect(text.length).toBeGreaterThan(3);
    }
  });

  test('has balanced brackets', () => {
    for (const condition of conditionsOf(dorsalMetastasis)) {
      const text = say(condition);
      expect(text.split('(').length, text).toBe(text.split(')').length);
    }
  });
});

test('a fact that the ruleset does not have is named', () => {
  expect(() => say({ kind: 'one_of', fact: 'paim', values: ['none'] })).toThrow('names paim, which is no fact');
});
