import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../render-report.ts';
import { SECTIONS } from '../sections.ts';
import { textOf } from '../testing/markup.ts';
import { resultsFixture } from '../testing/results-fixture.ts';

const page = renderReport(resultsFixture(), dorsalMetastasis);
const partOf = (start: string, end: string): string => textOf(page.slice(page.indexOf(start)).split(end)[0] ?? '');
const sectionOf = (id: string): string => partOf(`<section id="${id}"`, '</section>');

describe('when something was set', () => {
  it('is never said to have been before the first replay, in a title, on the first page, in R7, R9 or R11', () => {
    const texts = [
      partOf('<header', '</header>'),
      ...SECTIONS.map(({ title }) => title),
      ...['R7', 'R9', 'R11'].map(sectionOf),
    ];
    for (const text of texts)
      expect(text).not.toMatch(/beforehand|in advance|before (?:the|any) replay|pre-specified/i);
  });

  it('is said of thresholds, beside them: after the first replay', () => {
    expect(sectionOf('R7')).toContain('The thresholds were set after the first replay of the sets of this repository');
  });

  it('is said of age and sex, in R7 and R11: on 2026-11-27, after earlier replays', () => {
    for (const id of ['R7', 'R11'])
      expect(sectionOf(id)).toMatch(/age and sex (?:were added )?on 2026-11-27, after earlier replays/);
  });
});
