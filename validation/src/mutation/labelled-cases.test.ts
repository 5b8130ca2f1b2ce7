import { expect, test } from 'vitest';
import { type ReplaySet, undeclaredSet } from '../replay/replay-set.ts';
import { caseFile, readWhole } from '../testing/write-case-file.ts';
import { labelledCases } from './labelled-cases.ts';

test('only rows of a set for agreement are labelled cases', async () => {
  const { rows } = await readWhole(caseFile([{ index_level: 'T7', label_surgery: 'yes' }]));
  const count = (purpose: ReplaySet['purpose']) =>
    labelledCases([{ set: { ...undeclaredSet('own'), purpose }, rows }]).length;
  expect([count('agreement'), count('demonstration'), count('load')]).toEqual([3, 0, 0]);
});
