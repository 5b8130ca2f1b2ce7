import { describe, expect, test } from 'vitest';
import { hostileResults } from '../report/testing/hostile-results.ts';
import { resultsFixture } from '../report/testing/results-fixture.ts';
import type { Results } from '../results.ts';
import { disagreementsLine } from './summary-lines.ts';
import { summaryMarkdown } from './summary-markdown.ts';

/** The tables of a page: its lines of cells, by heading. */
function tablesOf(page: string): readonly (readonly string[])[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((part) => part.split('\n').filter((line) => line.startsWith('|')));
}

const columns = (line: string): number => line.split('|').length;

describe('the summary in Markdown', () => {
  const page = summaryMarkdown(resultsFixture());

  test('says first whether something did not pass, and how many disagreements there are', () => {
    const [title, ruleset, verdict, disagreements] = page.split('\n\n');
    expect(title).toBe('# Validation of oncospine');
    expect(ruleset).toContain('not approved for clinical use');
    expect(verdict).toBe('**3 gates or controls did not pass.**');
    expect(disagreements).toBe('3 disagreements, each with its trace in the report.');
  });

  test('has a table for each part, as wide as its head in every line', () => {
    for (const [head = '', rule = '', ...rows] of tablesOf(page)) {
      expect(rule).toMatch(/^\|(?: --- \|)+$/);
      expect(rows.length).toBeGreaterThan(0);
      for (const line of [rule, ...rows]) expect(columns(line)).toBe(columns(head));
    }
    for (const title of ['Case sets', 'What undecided rows lack, as stated', 'Safety', 'Gates and controls'])
      expect(page).toContain(`## ${title}\n`);
  });

  test('says when more disagreements exist than are listed', () => {
    const results = resultsFixture();
    const counts = results.disagreementCounts.map((one) => ({ ...one, rows: 500, listed: 1 }));
    expect(disagreementsLine({ ...results, disagreementCounts: counts }, 'the report')).toBe(
      '1500 disagreements, 3 of them with their trace in the report; all stand in decisions.csv',
    );
  });
});

describe('the summary of hostile results', () => {
  const page = summaryMarkdown(hostileTexts());
  const cells = page.split('\n').filter((line) => !/^(?:#|Ruleset|\*\*|\| ---|$)/.test(line));

  test('has the tables of a tame one: no text ends a cell, a line or a table', () => {
    const shape = (text: string) => tablesOf(text).map((lines) => lines.map(columns));
    expect(shape(page)).toEqual(shape(summaryMarkdown(resultsFixture())));
  });

  test('holds no markup, link, mention or emphasis', () => {
    expect(cells.length).toBeGreaterThan(20);
    for (const line of cells)
      expect(line.replace(/&#\d+;/g, '')).not.toMatch(/[<>[\]`*_~!\\@]|:\/\/|javascript:|www\./i);
  });

  test('holds no character that steers a terminal', () => {
    expect(page).not.toMatch(/[^\n\P{Cc}]|[\u2028-\u202e\u2066-\u2069]/u);
  });

  test('does not let the ruleset name break out of the head', () => {
    const [, ruleset = ''] = page.split('\n\n');
    expect(ruleset.replace(/&#\d+;/g, '')).not.toMatch(/[<>[\]*~!\\]|:\/\//);
  });
});

/** Hostile results whose ids of analyses and readings are the known ones: otherwise there is nothing to print. */
function hostileTexts(): Results {
  const [tame, hostile] = [resultsFixture(), hostileResults()];
  const agreement = hostile.agreement.map((cell, index) => ({
    ...cell,
    analysis: tame.agreement[index]?.analysis ?? '',
    reading: tame.agreement[index]?.reading ?? '',
  }));
  const readings = hostile.readings.map((one, index) => ({ ...one, id: tame.readings[index]?.id ?? '' }));
  return { ...hostile, agreement, readings };
}
