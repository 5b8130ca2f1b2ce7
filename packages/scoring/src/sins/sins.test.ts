import { describe, expect, test } from 'vitest';
import { points } from '../engine/total.ts';
import { LEVELS } from './levels.ts';
import { sins } from './sins.ts';
import { SINS_LOCATIONS, sinsLocation } from './sins-location.ts';

const RIGID_REST = { pain: 'none', bone_lesion: 'blastic', alignment: 'normal', collapse: 'none' } as const;
const NOTHING_ELSE = { ...RIGID_REST, posterolateral: 'none' } as const;
const WORST = {
  pain: 'mechanical',
  bone_lesion: 'lytic',
  alignment: 'subluxation',
  collapse: 'over_50',
  posterolateral: 'bilateral',
} as const;

const totalAt = (level: (typeof LEVELS)[number]) => {
  const result = sins({ level, ...NOTHING_ELSE });
  return result.status === 'complete' ? points(result.total) : result.status;
};

describe('the location of a lesion', () => {
  test('every level O to S5 stands in exactly one class', () => {
    const listed = Object.values(SINS_LOCATIONS).flat();
    expect(listed).toHaveLength(LEVELS.length);
    expect(new Set(listed)).toEqual(new Set(LEVELS));
    expect(LEVELS).toHaveLength(30);
  });

  test('every level scores the points of its class', () => {
    expect(Object.fromEntries(LEVELS.map((level) => [level, totalAt(level)]))).toEqual({
      O: 3,
      C1: 3,
      C2: 3,
      C3: 2,
      C4: 2,
      C5: 2,
      C6: 2,
      C7: 3,
      T1: 3,
      T2: 3,
      T3: 1,
      T4: 1,
      T5: 1,
      T6: 1,
      T7: 1,
      T8: 1,
      T9: 1,
      T10: 1,
      T11: 3,
      T12: 3,
      L1: 3,
      L2: 2,
      L3: 2,
      L4: 2,
      L5: 3,
      S1: 3,
      S2: 0,
      S3: 0,
      S4: 0,
      S5: 0,
    });
  });

  test('every class boundary changes the class: C2/C3, C6/C7, T2/T3, T10/T11, L1/L2, L4/L5, S1/S2', () => {
    const edges = [
      ['C2', 'C3'],
      ['C6', 'C7'],
      ['T2', 'T3'],
      ['T10', 'T11'],
      ['L1', 'L2'],
      ['L4', 'L5'],
      ['S1', 'S2'],
    ];
    for (const [above, below] of edges) {
      const levels = LEVELS.filter((level) => level === above || level === below);
      expect(new Set(levels.map(sinsLocation)).size).toBe(2);
    }
  });

  test('a lesion that spans T10 and T11 takes the higher class', () => {
    expect(sins({ levels: ['T10', 'T11'], ...NOTHING_ELSE })).toMatchObject({ status: 'complete', total: 3 });
  });

  test('a lesion that spans L4 to S2 takes the highest class, whatever the order', () => {
    expect(sins({ levels: ['S2', 'L4', 'L5'], ...NOTHING_ELSE })).toMatchObject({ total: 3 });
  });

  test('a level that is T10 or T11 leaves both classes possible', () => {
    expect(sins({ level: ['T10', 'T11'], ...NOTHING_ELSE })).toMatchObject({
      status: 'partial',
      attainable: [1, 3],
      narrowed: ['location'],
      missing: [],
    });
  });

  test('a level beside its own class is accepted, beside another class refused', () => {
    expect(sins({ level: 'T12', location: 'junctional', ...NOTHING_ELSE }).status).toBe('complete');
    expect(sins({ level: 'T12', location: 'mobile', ...NOTHING_ELSE })).toMatchObject({
      status: 'invalid',
      issues: [{ code: 'contradiction', path: ['location'] }],
    });
  });

  test('level and levels together are refused', () => {
    expect(sins({ level: 'T3', levels: ['T3', 'T4'] })).toMatchObject({
      issues: [{ code: 'contradiction', path: ['levels'] }],
    });
  });
});

describe('partial knowledge', () => {
  test('a missing item that cannot change the band leaves the band known', () => {
    const input = {
      level: 'T7',
      pain: 'mechanical',
      bone_lesion: 'lytic',
      alignment: 'normal',
      collapse: 'under_50',
    } as const;
    expect(sins(input)).toMatchObject({
      status: 'partial',
      lowest: 8,
      highest: 11,
      attainable: [8, 9, 11],
      missing: ['posterolateral'],
      band: 'potentially_unstable',
      possibleBands: ['potentially_unstable'],
    });
  });

  test('a blank form gives 0 to 18, every band possible and no band named', () => {
    const blank = sins({});
    expect(blank).toMatchObject({
      status: 'partial',
      lowest: 0,
      highest: 18,
      possibleBands: ['stable', 'potentially_unstable', 'unstable'],
      missing: ['location', 'pain', 'bone_lesion', 'alignment', 'collapse', 'posterolateral'],
    });
    expect(blank).not.toHaveProperty('band');
    expect(blank).not.toHaveProperty('total');
  });

  test('a total of 0 is a complete result and is shown', () => {
    expect(sins({ level: 'S3', ...NOTHING_ELSE })).toMatchObject({ status: 'complete', total: 0, band: 'stable' });
  });

  test('the maximum of 18 is reached', () => {
    expect(sins({ level: 'T12', ...WORST })).toMatchObject({ status: 'complete', total: 18, band: 'unstable' });
  });

  test('an answer may be the set of values still possible', () => {
    expect(sins({ level: 'T7', ...RIGID_REST, posterolateral: ['bilateral', 'none'] })).toMatchObject({
      status: 'partial',
      attainable: [1, 4],
      narrowed: ['posterolateral'],
      missing: [],
    });
  });

  test('the set of all values is the same as no answer', () => {
    const all = sins({ level: 'T7', ...RIGID_REST, posterolateral: ['bilateral', 'unilateral', 'none'] });
    expect(all).toEqual(sins({ level: 'T7', ...RIGID_REST }));
  });
});

describe('a result', () => {
  test('shows the points, the answer and the source of each item', () => {
    const result = sins({ level: 'T7', pain: 'mechanical' });
    if (result.status === 'invalid') throw new Error('refused');
    expect(result.items[1]).toMatchObject({ id: 'pain', state: 'known', value: 'mechanical', points: 3 });
    expect(result.items[2]).toMatchObject({ id: 'bone_lesion', state: 'missing', lowest: 0, highest: 2 });
    expect(result.items.every((item) => item.source.citation.startsWith('Fisher'))).toBe(true);
  });

  test('always carries its caveats and the review status of its table', () => {
    const expected = {
      reviewStatus: 'under_review',
      verification: 'V2',
      caveats: [
        'not_shown_prospectively_to_predict',
        'not_validated_for_outcome',
        'never_prognosis',
        'table_not_verified_against_paper',
      ],
    };
    expect(sins({})).toMatchObject(expected);
    expect(sins({ level: 'T12', ...WORST })).toMatchObject(expected);
  });

  test('survives a round through JSON', () => {
    const result = sins({ level: 'T7', pain: 'mechanical' });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('does not depend on a frozen input', () => {
    const input = Object.freeze({ level: 'T12', ...WORST } as const);
    expect(sins(input)).toEqual(sins({ ...input }));
  });
});
