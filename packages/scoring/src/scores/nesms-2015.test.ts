import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf } from '../testing/fact-laws.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { NESMS_2015, nesms2015 } from './nesms-2015.ts';

const PUBLISHED = {
  modified_bauer: { favourable: 2, unfavourable: 0 },
  ambulation: { intact: 1, impaired: 0 },
  albumin_normal: { yes: 1, no: 0 },
} as const;

describe('the NESMS table', () => {
  test('gives the published points', () => expect(pointsOf(NESMS_2015)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(NESMS_2015), ...factFaultsOf(NESMS_2015)]).toEqual([]);
  });
  test('has the 8 combinations of a sum capped at 3', () => {
    expect(NESMS_2015.cap).toBe(3);
    expect(histogram(combinations(PUBLISHED).map(({ sum }) => Math.min(sum, 3)))).toEqual({ 0: 1, 1: 2, 2: 2, 3: 3 });
  });
  test('names each total from 0 to 3, and no 4', () => {
    expect([0, 1, 2, 3].map((total) => bandOf(NESMS_2015, total))).toEqual([
      'points_0',
      'points_1',
      'points_2',
      'points_3',
    ]);
    expect(() => bandOf(NESMS_2015, 4)).toThrow('table nesms_2015');
  });
});

describe('NESMS', () => {
  test('Bauer 3, ambulation intact and albumin normal give 3, not 4', () => {
    const result = nesms2015({
      visceral_metastases: 'none',
      primary_tumor: 'breast',
      solitary_skeletal_metastasis: 'no',
      ambulation: 'intact',
      albumin: { value: 4, unit: 'g/dL' },
    });
    expect(result).toMatchObject({ status: 'complete', total: 3 });
  });
  test('all 8 combinations give the capped sum', () => {
    for (const { answers, sum } of combinations(PUBLISHED)) {
      expect(nesms2015(JSON.parse(JSON.stringify(answers)))).toMatchObject({
        status: 'complete',
        total: Math.min(sum, 3),
      });
    }
  });
  test('the Bauer part counts from a Bauer score of 3', () => {
    const bauer = { visceral_metastases: 'none', solitary_skeletal_metastasis: 'no' } as const;
    const rest = { ambulation: 'impaired', albumin_normal: 'no' } as const;
    expect(nesms2015({ ...bauer, primary_tumor: 'renal', ...rest })).toMatchObject({ total: 2 });
    expect(nesms2015({ ...bauer, primary_tumor: 'prostate', ...rest })).toMatchObject({ total: 0 });
  });
  test('an unknown Bauer item that cannot change the Bauer part leaves it known', () => {
    const lung = nesms2015({
      primary_tumor: 'lung_nsclc',
      visceral_metastases: 'limited',
      ambulation: 'intact',
      albumin_normal: 'no',
    });
    expect(lung).toMatchObject({ total: 1 });
  });
  test('albumin is cut at 3.5 g/dL', () => {
    const at = (value: number) =>
      nesms2015({ modified_bauer: 'unfavourable', ambulation: 'impaired', albumin: { value, unit: 'g/dL' } });
    expect([at(3.5), at(3.49)]).toMatchObject([{ total: 1 }, { total: 0 }]);
  });
});
