import { describe, expect, test } from 'vitest';
import { proportionOf } from '../replay/proportion.ts';
import { hostileResults } from '../report/testing/hostile-results.ts';
import { resultsSchema } from '../results.ts';
import { xmlText } from './junit.ts';
import { coefficientText, proportionText, twoDecimals } from './number-text.ts';
import { resultsJson } from './report-files.ts';
import { PLAIN, summaryText } from './summary-text.ts';

describe('text', () => {
  test('of results cannot steer a terminal, and is read back as it was', () => {
    const results = hostileResults();
    expect(resultsJson(results)).not.toMatch(/[^\n\P{Cc}]|[\u2028-\u202e\u2066-\u2069]/u);
    expect(resultsSchema.parse(JSON.parse(resultsJson(results)))).toEqual({
      $schema: './results.schema.json',
      ...results,
    });
    expect(summaryText(results, PLAIN, 'the report')).not.toMatch(/[^\n\P{Cc}]|[\u2028-\u202e\u2066-\u2069]/u);
  });

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
