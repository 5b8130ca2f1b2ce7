import { describe, expect, test } from 'vitest';
import { bandOf } from '../engine/bands.ts';
import { combinations, histogram, type PointsByItem } from '../testing/brute-force.ts';
import { faultsOf, pointsOf } from '../testing/table-laws.ts';
import { SINS } from './sins-table.ts';

/** Fisher 2010, read from three secondary copies that agree; written out by hand, not derived. */
const FISHER_POINTS = {
  location: { junctional: 3, mobile: 2, semi_rigid: 1, rigid: 0 },
  pain: { mechanical: 3, non_mechanical: 1, none: 0 },
  bone_lesion: { lytic: 2, mixed: 1, blastic: 0 },
  alignment: { subluxation: 4, deformity: 2, normal: 0 },
  collapse: { over_50: 3, under_50: 2, none_over_50_involved: 1, none: 0 },
  posterolateral: { bilateral: 3, unilateral: 1, none: 0 },
} as const satisfies PointsByItem;

describe('the SINS table', () => {
  test('gives the points of the publication, item by item, in published order', () => {
    expect(pointsOf(SINS)).toEqual(FISHER_POINTS);
    expect(SINS.items.map((item) => item.id)).toEqual(Object.keys(FISHER_POINTS));
  });

  test('obeys the laws of an additive table', () => {
    expect(faultsOf(SINS)).toEqual([]);
  });

  test('has the histogram of a brute-force count over all 1,296 combinations', () => {
    const sums = combinations(pointsOf(SINS)).map(({ sum }) => sum);
    expect(sums).toHaveLength(1296);
    expect(histogram(sums)).toEqual({
      0: 1,
      1: 5,
      2: 14,
      3: 31,
      4: 56,
      5: 87,
      6: 120,
      7: 147,
      8: 164,
      9: 165,
      10: 151,
      11: 126,
      12: 94,
      13: 64,
      14: 38,
      15: 20,
      16: 9,
      17: 3,
      18: 1,
    });
  });

  test('puts 314, 847 and 135 of the 1,296 combinations into its three bands', () => {
    const bands = combinations(FISHER_POINTS).map(({ sum }) => bandOf(SINS, sum));
    expect(bands.filter((band) => band === 'stable')).toHaveLength(314);
    expect(bands.filter((band) => band === 'potentially_unstable')).toHaveLength(847);
    expect(bands.filter((band) => band === 'unstable')).toHaveLength(135);
  });

  test('calls 0 stable', () => expect(bandOf(SINS, 0)).toBe('stable'));
  test('calls 6 stable', () => expect(bandOf(SINS, 6)).toBe('stable'));
  test('calls 7 potentially unstable', () => expect(bandOf(SINS, 7)).toBe('potentially_unstable'));
  test('calls 12 potentially unstable', () => expect(bandOf(SINS, 12)).toBe('potentially_unstable'));
  test('calls 13 unstable', () => expect(bandOf(SINS, 13)).toBe('unstable'));
  test('calls 18 unstable', () => expect(bandOf(SINS, 18)).toBe('unstable'));
  test('throws on 19, which no band holds', () => expect(() => bandOf(SINS, 19)).toThrow('table sins'));

  test('says that it was not verified against the paper', () => {
    expect(SINS.verification.mark).toBe('V2');
    expect(SINS.reviewStatus).toBe('under_review');
  });
});
