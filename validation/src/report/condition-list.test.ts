import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { rowCondition } from './condition-list.ts';

describe('rowCondition', () => {
  const { rows } = dorsalMetastasis.strategy;
  const texts = rows.map((row, index) => rowCondition(dorsalMetastasis, row, rows.slice(0, index)).markup);

  it('says "and no row above applies" instead of repeating all the rows above', () => {
    expect(texts[0]).not.toContain('no row above');
    expect(texts.slice(1).filter((text) => !text.includes('and no row above applies'))).toEqual([]);
  });

  it('repeats them where the rows above are not those that the condition excludes', () => {
    const [, , third] = rows;
    if (third === undefined) throw new Error('the strategy table has fewer than three rows');
    expect(rowCondition(dorsalMetastasis, third, []).markup).not.toContain('no row above');
  });
});
