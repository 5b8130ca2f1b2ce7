import { describe, expect, test } from 'vitest';
import { VAN_DER_LINDEN_2005, vanDerLinden2005 } from '../scores/van-der-linden-2005.ts';
import { sins } from '../sins/sins.ts';
import { SINS } from '../sins/sins-table.ts';
import { points, worseTotal } from './total.ts';

const sinsTotal = (level: 'T7' | 'T12') => {
  const result = sins({
    level,
    pain: 'none',
    bone_lesion: 'blastic',
    alignment: 'normal',
    collapse: 'none',
    posterolateral: 'none',
  });
  if (result.status !== 'complete') throw new Error(result.status);
  return result.total;
};

const vanDerLindenTotal = (kps: number) => {
  const result = vanDerLinden2005({ kps, primary_tumor: 'breast', visceral_metastases: 'none' });
  if (result.status !== 'complete') throw new Error(result.status);
  return result.total;
};

describe('totals', () => {
  test('are numbers by name', () => expect([points(sinsTotal('T7')), points(sinsTotal('T12'))]).toEqual([1, 3]));

  test('the worse of two is the higher where higher is worse, in either order', () => {
    expect(points(worseTotal(SINS, sinsTotal('T7'), sinsTotal('T12')))).toBe(3);
    expect(points(worseTotal(SINS, sinsTotal('T12'), sinsTotal('T7')))).toBe(3);
  });

  test('the worse of two is the lower where higher is better, in either order', () => {
    expect(points(worseTotal(VAN_DER_LINDEN_2005, vanDerLindenTotal(90), vanDerLindenTotal(40)))).toBe(4);
    expect(points(worseTotal(VAN_DER_LINDEN_2005, vanDerLindenTotal(40), vanDerLindenTotal(90)))).toBe(4);
  });
});
