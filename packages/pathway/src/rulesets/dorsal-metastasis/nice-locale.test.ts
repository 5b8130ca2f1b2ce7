import { expect, test } from 'vitest';
import { assess } from '../../assess/assess.ts';
import { semanticDifference } from '../../diff/semantic-difference.ts';
import { prove } from '../../prove/prove.ts';
import { CLEAR } from './examples/patients.ts';
import { dorsalMetastasis } from './index.ts';
import { withNiceBoneAgent } from './nice-locale.ts';

const nice = withNiceBoneAgent(dorsalMetastasis);
const boneAgent = (changes: Readonly<Record<string, string>>) => {
  const result = assess(nice, { ...CLEAR, ...changes });
  return result.status === 'assessed'
    ? result.actions.find(({ action }) => action === 'bone_agent')?.interim.act
    : result;
};

test.each([
  ['breast', 'discordant', 'recommended'],
  ['myeloma', 'radiosensitive', 'recommended'],
  ['prostate', 'discordant', 'consider'],
  ['renal', 'radioresistant', 'trials_only'],
])('[B-17] under NICE a bone agent in %s (%s) is %s', (primary_tumor, histology_class, expected) => {
  expect(boneAgent({ primary_tumor, histology_class })).toBe(expected);
});

test('the checks come first whatever the locale', () => {
  expect(boneAgent({ primary_tumor: 'breast', histology_class: 'discordant', dental_clearance: 'not_cleared' })).toBe(
    'checks_first',
  );
});

test('every property is proved for the locale too', () => {
  expect(prove(nice).filter((proof) => proof.status === 'violated')).toEqual([]);
});

test('the locale changes the bone agent and nothing else', () => {
  expect(semanticDifference(dorsalMetastasis, nice).actions.map(({ action }) => action)).toEqual(['bone_agent']);
});
