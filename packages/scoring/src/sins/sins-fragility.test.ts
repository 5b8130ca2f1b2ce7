import { describe, expect, test } from 'vitest';
import { sinsFragility } from './sins-fragility.ts';
import { SINS_RELIABILITY } from './sins-reliability.ts';

const AT_12 = {
  level: 'T12',
  pain: 'mechanical',
  bone_lesion: 'lytic',
  alignment: 'deformity',
  collapse: 'under_50',
  posterolateral: 'none',
} as const;

const assessed = (input: Parameters<typeof sinsFragility>[0]) => {
  const result = sinsFragility(input);
  if (result.status === 'invalid') throw new Error('refused');
  return result;
};

describe('the ratings that a band hangs on', () => {
  test('at 12, one level up in alignment, collapse or posterolateral involvement makes it unstable', () => {
    const up = { possibleBands: ['unstable'] };
    expect(assessed(AT_12).fragile).toEqual([
      { item: 'alignment', from: 'deformity', to: 'subluxation', interRaterKappa: 0.456, ...up },
      { item: 'collapse', from: 'under_50', to: 'over_50', interRaterKappa: 0.462, ...up },
      { item: 'posterolateral', from: 'none', to: 'unilateral', interRaterKappa: 0.492, ...up },
    ]);
  });

  test('at 7, one level down in any item makes it stable', () => {
    const at7 = {
      level: 'C4',
      pain: 'mechanical',
      bone_lesion: 'lytic',
      alignment: 'normal',
      collapse: 'none',
      posterolateral: 'none',
    } as const;
    expect(assessed(at7).fragile.map(({ item, to }) => [item, to])).toEqual([
      ['location', 'semi_rigid'],
      ['pain', 'non_mechanical'],
      ['bone_lesion', 'mixed'],
    ]);
  });

  test('far from both limits nothing is fragile', () => {
    const at18 = { ...AT_12, alignment: 'subluxation', collapse: 'over_50', posterolateral: 'bilateral' } as const;
    expect(assessed(at18).fragile).toEqual([]);
  });

  test('only known items are tried', () => {
    expect(assessed({}).fragile).toEqual([]);
  });

  test('a known item whose other rating would open a decided band is fragile', () => {
    const { posterolateral: _, ...partial } = { ...AT_12, level: 'T7', alignment: 'normal' } as const;
    const tried = assessed(partial);
    expect(tried.possibleBands).toEqual(['potentially_unstable']);
    expect(tried.fragile).toContainEqual({
      item: 'pain',
      from: 'mechanical',
      to: 'non_mechanical',
      possibleBands: ['stable', 'potentially_unstable'],
      interRaterKappa: 0.841,
    });
  });

  test('the kappas are those of the publication', () => {
    const kappas = Object.values(SINS_RELIABILITY.items);
    expect(kappas.map((item) => item.interRaterKappa)).toEqual([0.79, 0.841, 0.244, 0.456, 0.462, 0.492]);
    expect(kappas.map((item) => item.intraRaterKappa)).toEqual([0.806, 0.859, 0.528, 0.614, 0.59, 0.662]);
    expect(assessed({}).kappaSource.doi).toBe('10.1200/JCO.2010.34.3897');
  });

  test('a refused input gives its issues', () => {
    expect(sinsFragility(JSON.parse('{"pain": "severe"}'))).toMatchObject({ status: 'invalid' });
  });
});
