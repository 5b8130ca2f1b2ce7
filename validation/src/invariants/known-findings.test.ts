import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, test } from 'vitest';
import { verdictOf } from './check-invariants.ts';
import { INVARIANTS } from './invariants.ts';

/** Found by sampling and mended: the cases stay as tests. */
const MENDED = [
  {
    found: 'a level in scope or outside it: SINS listed a location that its total left out',
    invariant: 'INV-02b',
    stated: {
      index_level: ['T10', 'S2'],
      pain: 'mechanical',
      bone_lesion: 'lytic',
      alignment: 'subluxation',
      collapse: 'over_50',
      posterolateral: 'bilateral',
    },
  },
  {
    found: 'no symptoms, so no pain: the rule took pain for open although no possible patient has any',
    invariant: 'INV-02b',
    stated: {
      index_level: 'T7',
      symptomatic: 'no',
      bone_lesion: 'blastic',
      alignment: 'normal',
      collapse: 'under_50',
      posterolateral: 'bilateral',
    },
  },
] as const;

test.each(MENDED)('$found: $invariant is not violated', ({ invariant: id, stated }) => {
  const invariant = INVARIANTS.find((candidate) => candidate.id === id);
  if (invariant === undefined) throw new Error(id);
  expect(verdictOf(invariant, stated).status).not.toBe('violated');
});

test('a total while possible patients differ in an item is a violation all the same', () => {
  const invariant = INVARIANTS.find(({ id }) => id === 'INV-02b');
  const stated = { index_level: 'T7', bone_lesion: 'blastic', alignment: 'normal', collapse: 'under_50' };
  const assessment = assess(dorsalMetastasis, stated);
  if (invariant === undefined || assessment.status !== 'assessed') throw new Error('INV-02b');
  const scores = assessment.scores.map((score) => ({ ...score, status: 'complete' as const, highest: score.lowest }));
  expect(invariant.check(stated, { ...assessment, scores }).status).toBe('violated');
});
