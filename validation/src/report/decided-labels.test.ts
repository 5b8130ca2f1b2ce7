import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { summaryMarkdown } from '../output/summary-markdown.ts';
import { PLAIN, summaryText } from '../output/summary-text.ts';
import type { AgreementCell, Results } from '../results.ts';
import { createContext } from './context.ts';
import { decidedLabels } from './decided-labels.ts';
import { firstScreen } from './first-screen.ts';
import { textOf } from './testing/markup.ts';
import { resultsFixture } from './testing/results-fixture.ts';

type Counts = readonly (readonly number[])[];

/** Rows are labels, columns what the program said: no, yes. */
function withCounts(counts: Counts): Results {
  const results = resultsFixture();
  const agreement = results.agreement.map((cell) => ({
    ...cell,
    confusion: { ...cell.confusion, counts: counts.map((row) => [...row]) },
  }));
  return { ...results, agreement };
}

function labelsOf(counts: Counts) {
  const [cell] = withCounts(counts).agreement as readonly [AgreementCell];
  return decidedLabels(cell);
}

const ALL_YES = [
  [0, 0],
  [0, 15],
];
const BOTH = [
  [0, 4],
  [2, 9],
];

describe('the labels of decided cases', () => {
  it('are counted by what the experts said, not by what the program said; none is left out', () => {
    expect(labelsOf(BOTH)).toEqual({ counts: '11 yes, 4 no', warning: undefined });
    expect(labelsOf(ALL_YES)?.counts).toBe('15 yes, 0 no');
  });

  it('are warned of where all are the same, also where the program did not agree in all', () => {
    const all = 'All have the label "yes": a tool that always says "yes" would agree in all 15.';
    expect(labelsOf(ALL_YES)?.warning).toBe(all);
    expect(
      labelsOf([
        [0, 0],
        [3, 12],
      ])?.warning,
    ).toBe(all);
    expect(
      labelsOf([
        [0, 1],
        [0, 0],
      ])?.warning,
    ).toContain('a tool that always says "no" would agree');
  });

  it('are nothing where no case was decided', () => {
    expect(
      labelsOf([
        [0, 0],
        [0, 0],
      ]),
    ).toBeUndefined();
  });
});

describe('beside the number of agreeing cases', () => {
  const firstPage = (results: Results) =>
    textOf(firstScreen(createContext(results, dorsalMetastasis, {}), 0).markup).replaceAll('&quot;', '"');

  it('the first page has them, and the warning only where there is one label', () => {
    expect(firstPage(withCounts(ALL_YES))).toContain('labels of the decided cases: 15 yes, 0 no');
    expect(firstPage(withCounts(ALL_YES))).toContain('a tool that always says "yes" would agree in all 15.');
    expect(firstPage(withCounts(BOTH))).toContain('labels of the decided cases: 11 yes, 4 no');
    expect(firstPage(withCounts(BOTH))).not.toContain('a tool that always says');
  });

  it('the summaries have them in a column, with a mark where there is one label', () => {
    for (const summary of [(results: Results) => summaryText(results, PLAIN, 'the report'), summaryMarkdown]) {
      expect(summary(withCounts(ALL_YES))).toContain('15 yes, 0 no (one label only)');
      expect(summary(withCounts(ALL_YES))).toContain('a tool that always says it would agree in all of them');
      expect(summary(withCounts(BOTH))).toContain('11 yes, 4 no');
      expect(summary(withCounts(BOTH))).not.toContain('11 yes, 4 no (one label only)');
    }
  });
});
