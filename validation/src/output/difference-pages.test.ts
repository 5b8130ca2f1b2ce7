import { semanticDifference } from '@oncospine/pathway';
import { dorsalMetastasis, withNiceBoneAgent } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, test } from 'vitest';
import { differenceHtml, differenceMarkdown } from './difference-pages.ts';

const difference = semanticDifference(dorsalMetastasis, withNiceBoneAgent(dorsalMetastasis));
const same = semanticDifference(dorsalMetastasis, dorsalMetastasis);

test('each change is a row with its states and a smallest patient, and moved cases are listed', () => {
  const page = differenceMarkdown(difference, ['a-1: bone_agent moves']);
  expect(page).toContain('| Bone-protecting drug | consider, routine becomes trials_only, routine |');
  expect(page).toContain('- a-1: bone_agent moves');
});

test('the page says the same, and text of a case is no markup', () => {
  const page = differenceHtml(difference, ['<img src=x> | b']);
  expect(page).toContain('consider, routine becomes trials_only, routine');
  expect(page).not.toContain('<img');
  expect(page).not.toMatch(/<td><\/td>/);
});

test('equal rulesets say that nothing changes', () => {
  for (const page of [differenceMarkdown(same, []), differenceHtml(same, [])])
    expect(page).toContain('No clinical change.');
});
