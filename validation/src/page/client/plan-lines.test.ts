import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { readCells } from './case-cells.ts';
import { planLines, strategyWords } from './plan-lines.ts';

function planOf(cells: Readonly<Record<string, string>>) {
  const { input, wrong } = readCells(dorsalMetastasis, new Map(Object.entries(cells)));
  expect(wrong).toEqual([]);
  const assessment = assess(dorsalMetastasis, input);
  if (assessment.status !== 'assessed') throw new Error(`expected a plan, got ${assessment.status}`);
  return { lines: planLines(dorsalMetastasis, assessment), strategy: strategyWords(dorsalMetastasis, assessment) };
}

describe('planLines', () => {
  it('says of an undecided action what to do meanwhile, and keeps what is only possible apart', () => {
    const { lines } = planOf({ index_level: 'T7' });
    const surgery = lines.find(({ action }) => action === 'surgery');
    expect(surgery?.says).toMatch(/^undecided; meanwhile: /);
    expect(surgery?.possible.length).toBeGreaterThan(1);
    expect(surgery?.needed.length).toBeGreaterThan(0);
  });

  it('names each disposition once, with all its clocks', () => {
    for (const { possible } of planOf({ index_level: 'T7' }).lines) {
      const names = possible.map((text) => text.replace(/ \(how soon: .*\)$/, ''));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('names no open fact for a decided action', () => {
    const decided = planOf({ index_level: 'T7', cord_compression: 'suspected' }).lines.filter(
      ({ says }) => !says.startsWith('undecided'),
    );
    expect(decided.length).toBeGreaterThan(0);
    for (const { possible, needed } of decided) expect([...possible, ...needed]).toEqual([]);
  });
});

describe('readCells', () => {
  it('reads the words and numbers of case files, and lists', () => {
    const cells = new Map([
      ['levels', 'T7;T8'],
      ['life_expectancy_months', '>=6'],
      ['pain', ''],
      ['__proto__', 'x'],
    ]);
    expect(readCells(dorsalMetastasis, cells)).toEqual({
      input: { levels: ['T7', 'T8'], life_expectancy_months: { from: 6 } },
      wrong: [],
    });
  });

  it('says what was expected instead of dropping what it cannot read', () => {
    const { wrong } = readCells(dorsalMetastasis, new Map([['pain', 'sometimes']]));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.expected).toContain('mechanical');
  });
});
