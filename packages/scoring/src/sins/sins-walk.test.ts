import { describe, expect, test } from 'vitest';
import { points } from '../engine/total.ts';
import { combinations, type PointsByItem, partialStates, sumsOf } from '../testing/brute-force.ts';
import { type SinsResult, sins } from './sins.ts';

const POINTS = {
  location: { junctional: 3, mobile: 2, semi_rigid: 1, rigid: 0 },
  pain: { mechanical: 3, non_mechanical: 1, none: 0 },
  bone_lesion: { lytic: 2, mixed: 1, blastic: 0 },
  alignment: { subluxation: 4, deformity: 2, normal: 0 },
  collapse: { over_50: 3, under_50: 2, none_over_50_involved: 1, none: 0 },
  posterolateral: { bilateral: 3, unilateral: 1, none: 0 },
} as const satisfies PointsByItem;

const bandBySum = (sum: number): string => (sum <= 6 ? 'stable' : sum <= 12 ? 'potentially_unstable' : 'unstable');

const key = (state: Readonly<Record<string, string>>): string =>
  Object.keys(POINTS)
    .map((item) => state[item] ?? '?')
    .join();

const STATES = partialStates(POINTS);
const RESULTS: ReadonlyMap<string, SinsResult> = new Map(STATES.map((state) => [key(state), sins(state)]));

const resultOf = (state: Readonly<Record<string, string>>) => {
  const result = RESULTS.get(key(state));
  if (result === undefined || result.status === 'invalid') throw new Error(`no result for ${key(state)}`);
  return result;
};

describe('all 1,296 complete answers', () => {
  test('give the plain sum of the published points and its band', () => {
    const complete = combinations(POINTS);
    expect(complete).toHaveLength(1296);
    for (const { answers, sum } of complete) {
      const result = resultOf(answers);
      if (result.status !== 'complete') throw new Error(`not complete: ${key(answers)}`);
      expect(points(result.total)).toBe(sum);
      expect(result.band).toBe(bandBySum(sum));
    }
  });

  test('give item points that add up to the total', () => {
    for (const { answers, sum } of combinations(POINTS)) {
      const { items } = resultOf(answers);
      expect(items.reduce((total, item) => total + (item.state === 'known' ? item.points : Number.NaN), 0)).toBe(sum);
    }
  });
});

describe('all 6,400 partial states', () => {
  test('are 6,400', () => expect(RESULTS.size).toBe(6400));

  test('give exactly the totals that their completions reach', () => {
    for (const state of STATES) {
      const expected = sumsOf(POINTS, state);
      const result = resultOf(state);
      expect(result.attainable).toEqual(expected);
      expect([result.lowest, result.highest]).toEqual([expected[0], expected.at(-1)]);
    }
  });

  test('name a band exactly when every completion falls in it', () => {
    for (const state of STATES) {
      const bands = new Set(sumsOf(POINTS, state).map(bandBySum));
      const result = resultOf(state);
      expect(new Set(result.possibleBands)).toEqual(bands);
      expect('band' in result ? result.band : 'undecided').toBe(bands.size === 1 ? [...bands][0] : 'undecided');
    }
  });

  test('name exactly the absent items as missing', () => {
    for (const state of STATES) {
      expect(resultOf(state).missing).toEqual(Object.keys(POINTS).filter((item) => !(item in state)));
    }
  });

  test('never lose a decided band when one more item becomes known', () => {
    for (const state of STATES) {
      const result = resultOf(state);
      for (const [item, options] of Object.entries(POINTS)) {
        if (item in state) continue;
        for (const answer of Object.keys(options)) {
          const more = resultOf({ ...state, [item]: answer });
          expect(result.possibleBands).toEqual(expect.arrayContaining([...more.possibleBands]));
        }
      }
    }
  });
});
