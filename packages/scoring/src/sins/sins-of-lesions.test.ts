import { describe, expect, test } from 'vitest';
import type { SinsInput } from './sins-input.ts';
import { sinsOfLesions } from './sins-of-lesions.ts';

const QUIET = {
  pain: 'none',
  bone_lesion: 'blastic',
  alignment: 'normal',
  collapse: 'none',
  posterolateral: 'none',
} as const;
const LOUD = {
  pain: 'mechanical',
  bone_lesion: 'lytic',
  alignment: 'normal',
  collapse: 'over_50',
  posterolateral: 'none',
} as const;
const JUNCTION: SinsInput = { level: 'T12', ...LOUD };
const MIDDLE: SinsInput = { level: 'T5', ...QUIET };

describe('several lesions', () => {
  test('are scored each and the highest acts', () => {
    expect(sinsOfLesions([MIDDLE, JUNCTION])).toMatchObject({
      status: 'complete',
      total: 11,
      band: 'potentially_unstable',
      acting: [1],
    });
  });

  test('are never added: two lesions of 11 stay 11', () => {
    expect(sinsOfLesions([JUNCTION, JUNCTION])).toMatchObject({ total: 11, acting: [0, 1] });
  });

  test('give the same answer in any order', () => {
    const forward = sinsOfLesions([MIDDLE, JUNCTION]);
    const backward = sinsOfLesions([JUNCTION, MIDDLE]);
    expect(backward).toMatchObject({ total: 11, acting: [0] });
    expect(forward.status).toBe(backward.status);
  });

  test('an unscored lesion beside an unstable one leaves the band known', () => {
    const unstable: SinsInput = { level: 'T12', ...LOUD, alignment: 'subluxation' };
    expect(sinsOfLesions([{ level: 'T4' }, unstable])).toMatchObject({
      status: 'partial',
      lowest: 15,
      highest: 16,
      band: 'unstable',
      acting: [0, 1],
    });
  });

  test('an unscored lesion beside a stable one leaves the band open', () => {
    const result = sinsOfLesions([MIDDLE, { level: 'T4' }]);
    expect(result).toMatchObject({ status: 'partial', lowest: 1, highest: 16 });
    expect(result).not.toHaveProperty('band');
  });

  test('none at all is refused', () => {
    expect(sinsOfLesions([])).toMatchObject({ status: 'invalid', issues: [{ code: 'empty_set', path: [] }] });
    expect(sinsOfLesions(JSON.parse('{"level": "T7"}')).status).toBe('invalid');
  });

  test('one refused lesion refuses the list and says which', () => {
    const wrong: SinsInput = JSON.parse('{"pain": "severe"}');
    expect(sinsOfLesions([MIDDLE, wrong])).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'unknown_value', path: [1, 'pain'] }],
    });
  });
});
