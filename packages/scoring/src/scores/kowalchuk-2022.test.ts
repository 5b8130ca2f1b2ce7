import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { LEVELS } from '../sins/levels.ts';
import { sins } from '../sins/sins.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf } from '../testing/fact-laws.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { KOWALCHUK_2022, kowalchuk2022 } from './kowalchuk-2022.ts';

const YES_NO = { no: 0, yes: 1 } as const;
const PUBLISHED = {
  epidural_extension: YES_NO,
  lumbar: YES_NO,
  gross_tumor_volume_over_10_cc: YES_NO,
  sins_over_6: YES_NO,
} as const;
const PLANNED = { sbrt_planned: 'yes' } as const;

describe('the Kowalchuk table', () => {
  test('gives one point each', () => expect(pointsOf(KOWALCHUK_2022)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(KOWALCHUK_2022), ...factFaultsOf(KOWALCHUK_2022)]).toEqual([]);
  });
  test('has the binomial histogram of four yes-or-no items', () => {
    expect(histogram(combinations(PUBLISHED).map(({ sum }) => sum))).toEqual({ 0: 1, 1: 4, 2: 6, 3: 4, 4: 1 });
  });
  test('puts 0 and 1 in low, 2 in intermediate, 3 and 4 in high', () => {
    expect([0, 1, 2, 3, 4].map((total) => bandOf(KOWALCHUK_2022, total))).toEqual([
      'low',
      'low',
      'intermediate',
      'high',
      'high',
    ]);
  });
  test('carries the published freedom from fracture of 92, 80 and 56 %', () => {
    expect(KOWALCHUK_2022.bands.map(({ label }) => label.match(/\d+ %/)?.[0])).toEqual(['92 %', '80 %', '56 %']);
  });
});

describe('the Kowalchuk index', () => {
  test('is not applicable where no SBRT is planned, undecided where that is unknown', () => {
    expect(kowalchuk2022({ sbrt_planned: 'no' })).toMatchObject({
      status: 'not_applicable',
      reasons: [{ reason: 'no_sbrt_planned' }],
    });
    expect(kowalchuk2022({})).toMatchObject({ applicability: { status: 'undecided' } });
  });
  test('L1 to L5 are lumbar, T12 and S1 are not', () => {
    const lumbar = LEVELS.filter((level) => {
      const result = kowalchuk2022({ ...PLANNED, level });
      return result.status === 'partial' && result.lowest === 1;
    });
    expect(lumbar).toEqual(['L1', 'L2', 'L3', 'L4', 'L5']);
  });
  test('10 cc gives no point, more does', () => {
    const at = (gross_tumor_volume_cc: number) => kowalchuk2022({ ...PLANNED, gross_tumor_volume_cc });
    expect([at(10), at(10.1)]).toMatchObject([
      { lowest: 0, highest: 3 },
      { lowest: 1, highest: 4 },
    ]);
  });
  test('SINS 6 gives no point, 7 does', () => {
    const at = (sins_total: number) => kowalchuk2022({ ...PLANNED, sins_total });
    expect([at(6), at(7)]).toMatchObject([
      { lowest: 0, highest: 3 },
      { lowest: 1, highest: 4 },
    ]);
  });
  test('takes the attainable totals of a partial SINS', () => {
    const lesion = sins({
      level: 'T7',
      pain: 'mechanical',
      bone_lesion: 'lytic',
      alignment: 'normal',
      collapse: 'under_50',
    });
    if (lesion.status !== 'partial') throw new Error(lesion.status);
    expect(kowalchuk2022({ ...PLANNED, sins_total: lesion.attainable })).toMatchObject({
      lowest: 1,
      missing: ['epidural_extension', 'lumbar', 'gross_tumor_volume_over_10_cc'],
    });
  });
  test('a volume beyond 2,000 cc and a SINS of 19 are refused', () => {
    expect(kowalchuk2022({ gross_tumor_volume_cc: 2001 }).status).toBe('invalid');
    expect(kowalchuk2022({ gross_tumor_volume_cc: 2000 }).status).toBe('partial');
    expect(kowalchuk2022({ sins_total: 19 }).status).toBe('invalid');
  });
});
