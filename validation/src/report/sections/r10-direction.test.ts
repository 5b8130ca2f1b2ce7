import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { createContext, type ReportResults } from '../context.ts';
import { contentsOf, textOf } from '../testing/markup.ts';
import { resultsFixture } from '../testing/results-fixture.ts';
import { direction } from './r10-direction.ts';

const render = (results: ReportResults) => direction(createContext(results, dorsalMetastasis, {})).markup;

describe('errors by direction', () => {
  const rows = contentsOf(render(resultsFixture()), 'tr').map((row) => contentsOf(row, 'td').map(textOf));
  const eligible = rows.find((row) => row[1]?.includes('Eligible')) ?? [];

  it('stand with the test of direction and the cases it takes to rule them out', () => {
    expect(eligible.slice(2)).toEqual([
      '64',
      '5 of 64; at most 15.7\u00a0%',
      '4 of 64; at most 13.7\u00a0%',
      'p = 1.000 (McNemar)',
      '103',
    ]);
  });

  it('say why there is no test where nothing differs', () => {
    const results = resultsFixture();
    const directionTest = { status: 'not_computable', reason: 'no_discordant_cases' } as const;
    const agreement = results.agreement.map((cell) => ({ ...cell, directionTest }));
    expect(textOf(render({ ...results, agreement }))).toContain(
      'not computable, because there is no case in which they differ',
    );
  });

  it('have their own test where the categories have no order', () => {
    const text = textOf(render(resultsFixture()));
    expect(text).toContain('Comparisons without an order of urgency (3 lines)');
  });
});

describe('disagreements', () => {
  it('that are all listed are said to be all', () => {
    const text = textOf(render(resultsFixture()));
    expect(text).toContain('3 disagreements, all listed here with their trace.');
    expect(text).not.toContain('decisions.csv');
  });

  it('of which more exist than are listed are never cut silently', () => {
    const results = resultsFixture();
    const [first, ...others] = results.disagreementCounts;
    if (first === undefined) throw new Error('the fixture counts none');
    const cut = { ...first, rows: 4321, listed: 1 };
    const text = textOf(render({ ...results, disagreementCounts: [cut, ...others] }));
    expect(text).toContain('4\u202f323 disagreements; 3 of them are listed here with their trace');
    expect(text).toContain('of each kind the first 1 by line of the file. All stand in decisions.csv.');
    expect(text).toContain('Kinds of which more exist than are listed');
  });

  it('that nobody counted are not taken for all', () => {
    const { disagreementCounts: _, ...rest } = resultsFixture();
    expect(textOf(render(rest))).toContain('not done it was not counted how many disagreements there are');
  });
});
