import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram } from '../testing/brute-force.ts';
import { factFaultsOf, histologyReading } from '../testing/fact-laws.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { VAN_DER_LINDEN_2005, vanDerLinden2005 } from './van-der-linden-2005.ts';

const PUBLISHED = {
  karnofsky_class: { kps_80_100: 2, kps_50_70: 1, kps_20_40: 0 },
  van_der_linden_primary: { breast: 3, prostate: 2, lung: 1, other: 0 },
  any_visceral_metastases: { no: 1, yes: 0 },
} as const;

describe('the van der Linden table', () => {
  test('gives the published points', () => expect(pointsOf(VAN_DER_LINDEN_2005)).toEqual(PUBLISHED));
  test('obeys the laws of tables and facts', () => {
    expect([...faultsOf(VAN_DER_LINDEN_2005), ...factFaultsOf(VAN_DER_LINDEN_2005)]).toEqual([]);
  });
  test('has 24 combinations, of which one reaches group C', () => {
    const sums = combinations(PUBLISHED).map(({ sum }) => sum);
    expect(histogram(sums)).toEqual({ 0: 1, 1: 3, 2: 5, 3: 6, 4: 5, 5: 3, 6: 1 });
    expect(sums.filter((sum) => bandOf(VAN_DER_LINDEN_2005, sum) === 'C')).toHaveLength(1);
  });
  test('puts 3 in group A and 4 in group B', () => {
    expect([bandOf(VAN_DER_LINDEN_2005, 3), bandOf(VAN_DER_LINDEN_2005, 4)]).toEqual(['A', 'B']);
  });
  test('puts 5 in group B and 6 in group C', () => {
    expect([bandOf(VAN_DER_LINDEN_2005, 5), bandOf(VAN_DER_LINDEN_2005, 6)]).toEqual(['B', 'C']);
  });
  test('starts at 0', () => expect(bandOf(VAN_DER_LINDEN_2005, 0)).toBe('A'));
  test('carries medians of 3, 9 and 19 months and 2-year survival of 4, 22 and 37 %', () => {
    const survival = VAN_DER_LINDEN_2005.bands.map((band) => band.survival);
    expect(survival.map(({ medianMonths }) => medianMonths)).toEqual([3, 9, 19]);
    expect(survival.map(({ alive }) => [alive[0].months, alive[0].percent])).toEqual([
      [24, 4],
      [24, 22],
      [24, 37],
    ]);
  });
});

describe('the van der Linden score', () => {
  const rest = { primary_tumor: 'breast', visceral_metastases: 'none' } as const;
  test('group C is breast, Karnofsky 80 or more, no visceral metastases', () => {
    expect(vanDerLinden2005({ ...rest, kps: 80 })).toMatchObject({ total: 6, band: 'C' });
    expect(vanDerLinden2005({ ...rest, kps: 70 })).toMatchObject({ total: 5, band: 'B' });
  });
  test('cuts Karnofsky at 40/50 as well', () => {
    expect([
      vanDerLinden2005({ ...rest, kps: 50 }),
      vanDerLinden2005({ ...rest, kps: 40 }),
      vanDerLinden2005({ ...rest, kps: 20 }),
    ]).toMatchObject([{ total: 5 }, { total: 4 }, { total: 4 }]);
  });
  test('Karnofsky 10 is in no class: incomplete, not 0', () => {
    expect(vanDerLinden2005({ ...rest, kps: 10 })).toMatchObject({
      status: 'partial',
      lowest: 4,
      highest: 6,
      missing: ['karnofsky_class'],
      outsideClasses: ['kps'],
    });
  });
  test('kidney and thyroid are "other", as published', () => {
    expect(histologyReading(VAN_DER_LINDEN_2005)).toMatchObject({
      renal: 'other',
      thyroid: 'other',
      prostate: 'prostate',
      lung_sclc: 'lung',
    });
  });
});
