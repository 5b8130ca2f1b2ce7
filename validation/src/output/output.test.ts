import { describe, expect, test } from 'vitest';
import { proportionOf } from '../replay/proportion.ts';
import { xmlText } from './junit.ts';
import { coefficientText, proportionText, twoDecimals } from './number-text.ts';

describe('text', () => {
  test('XML holds no markup and no character that XML cannot hold', () => {
    expect(xmlText('<a href="x">&\u0000\ud800</a>')).toBe('&#60;a href=&#34;x&#34;&#62;&#38;\ufffd\ufffd&#60;/a&#62;');
  });

  test('a number that is none is never printed', () => {
    expect(() => twoDecimals(Number.NaN)).toThrow();
  });

  test('an absent statistic says why', () => {
    expect(proportionText(proportionOf(0, 0))).toBe('0/0 (no cases)');
    expect(coefficientText({ status: 'not_computable', reason: 'one_category' })).toBe('one category');
  });

  test('a share stands with its count, denominator and interval', () => {
    expect(proportionText(proportionOf(16, 17))).toBe('16/17 = 0.94 [0.73, 0.99]');
  });
});
