import { describe, expect, it } from 'vitest';
import { coefficientText, counted, decimal, grouped, percent, proportionText } from './format.ts';
import { share } from './testing/proportions.ts';

describe('numbers in words', () => {
  it('gives a share with what it was counted from and its interval, never alone', () => {
    expect(proportionText(share(34, 40))).toBe('34 of 40, 85.0\u00a0% (70.9 to\u00a092.9\u00a0%)');
  });

  it('says why there is no share of nothing', () => {
    expect(proportionText(share(0, 0))).toBe('0 of 0: not computable: there is no such case');
  });

  it('prints a rounded zero without a sign, and a real minus', () => {
    expect([decimal(-0.001), decimal(-0.5), decimal(1)]).toEqual(['0.00', '\u22120.50', '1.00']);
  });

  it('groups digits and counts in singular and plural', () => {
    expect([grouped(999), grouped(1_234_567), counted(1, 'row'), counted(0, 'row')]).toEqual([
      '999',
      '1\u202f234\u202f567',
      '1 row',
      '0 rows',
    ]);
    expect(percent(1)).toBe('100.0\u00a0%');
  });

  it('says why there is no coefficient', () => {
    expect(coefficientText({ status: 'not_computable', reason: 'one_category' })).toBe(
      'not computable: everything is in one category, so chance alone explains it',
    );
  });
});
