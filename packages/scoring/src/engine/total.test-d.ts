import { describe, expectTypeOf, test } from 'vitest';
import { type SinsResult, sins } from '../sins/sins.ts';
import { SINS } from '../sins/sins-table.ts';
import { evaluateScore } from './evaluate-score.ts';
import type { BandId, ItemId, ScoreTable } from './score-table.ts';
import { type Bound, points, type Total, worseTotal } from './total.ts';

type Other = Omit<typeof SINS, 'id' | 'direction'> & { readonly id: 'other'; readonly direction: 'higher_is_better' };

declare const ours: Total<typeof SINS>;
declare const theirs: Total<Other>;
declare const ourBound: Bound<typeof SINS>;
declare const theirBound: Bound<Other>;

describe('totals of different scores', () => {
  test('cannot be added', () => {
    // @ts-expect-error [ts2365] - a total is no number to the compiler
    expectTypeOf(ours + theirs).toBeNumber();
  });

  test('cannot be compared by size', () => {
    // @ts-expect-error [ts2365] - no order between two scores
    expectTypeOf(ours < theirs).toBeBoolean();
  });

  test('cannot be compared for identity', () => {
    // @ts-expect-error [ts2367] - the brands have no overlap
    expectTypeOf(ours === theirs).toBeBoolean();
    // @ts-expect-error [ts2367] - nor have those of the bounds
    expectTypeOf(ourBound === theirBound).toBeBoolean();
  });

  test('cannot stand in for each other', () => {
    expectTypeOf<Total<Other>>().not.toExtend<Total<typeof SINS>>();
    expectTypeOf<Bound<Other>>().not.toExtend<Bound<typeof SINS>>();
    // @ts-expect-error [ts2345] - the second total is of another score
    worseTotal(SINS, ours, theirs);
  });

  test('carry the direction of their score', () => {
    type Flipped = Omit<typeof SINS, 'direction'> & { readonly direction: 'higher_is_better' };
    expectTypeOf<Total<Flipped>>().not.toExtend<Total<typeof SINS>>();
  });

  test('become a number only by name', () => {
    expectTypeOf(points(ours)).toEqualTypeOf<number>();
    expectTypeOf<Bound<typeof SINS>>().toExtend<number>();
  });
});

describe('types derived from a table', () => {
  test('name its items and bands', () => {
    expectTypeOf<ItemId<typeof SINS>>().toEqualTypeOf<
      'location' | 'pain' | 'bone_lesion' | 'alignment' | 'collapse' | 'posterolateral'
    >();
    expectTypeOf<BandId<typeof SINS>>().toEqualTypeOf<'stable' | 'potentially_unstable' | 'unstable'>();
    expectTypeOf(SINS).toExtend<ScoreTable>();
  });

  test('refuse an answer that the table does not have', () => {
    // @ts-expect-error [ts2322] - pain is mechanical, non_mechanical or none
    sins({ pain: 'severe' });
    // @ts-expect-error [ts2353] - no such item
    evaluateScore(SINS, { level: 'T7' });
  });

  test('tell the variants of a result apart by status', () => {
    expectTypeOf<SinsResult['status']>().toEqualTypeOf<'complete' | 'partial' | 'invalid'>();
    expectTypeOf<Extract<SinsResult, { status: 'complete' }>['band']>().toEqualTypeOf<BandId<typeof SINS>>();
    expectTypeOf<Extract<SinsResult, { status: 'invalid' }>['issues'][0]>().not.toBeUndefined();
  });
});
