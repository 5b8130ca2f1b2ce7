import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../commands/terminal.ts';
import { main } from '../main.ts';
import { summaryMarkdown } from '../output/summary-markdown.ts';
import { resultsFixture } from '../report/testing/results-fixture.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, readWhole, writeCaseFile } from '../testing/write-case-file.ts';
import { editDistance } from './edit-distance.ts';
import { readHeader } from './header.ts';
import { nearColumn } from './near-column.ts';
import { unknownColumnsLine } from './unknown-columns.ts';

const LABELLED = { case_id: 'a', index_level: 'T7', label_surgery: 'yes' };
const MISTYPED = { case_id: 'a', index_lvl: 'T7', ward: '9', label_surgery: 'yes' };
const LINE = 'own.csv: kept and not used: columns "index_lvl" (did you mean index_level?), "ward"';

test.each([
  ['pain', 'pain', 0],
  ['', 'pain', 4],
  ['pain', 'pains', 1],
  ['pain', 'pan', 1],
  ['pain', 'pein', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it is so many letters', (first, second, edits) => {
  expect([editDistance(first, second), editDistance(second, first)]).toEqual([edits, edits]);
});

describe('a known column that is near', () => {
  test.each([
    ['index_lvl', 'index_level'],
    ['Index Level', 'index_level'],
    ['label_surgeryy', 'label_surgery'],
    ['noet', undefined],
    ['not', 'note'],
    ['ward', undefined],
    ['', undefined],
    ['ag', undefined],
    ['__proto__', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('to %.20j', (name, near) => {
    expect(nearColumn(name)).toBe(near);
  });
});

describe('the line on columns that nobody knows', () => {
  test('is not there where every column is known', () => {
    expect(unknownColumnsLine('own.csv', [])).toBeUndefined();
  });

  test('names ten of them, and how many more there are', () => {
    const columns = Array.from({ length: 12 }, (_, index) => `ward-${index + 1}`);
    expect(unknownColumnsLine('own.csv', columns.slice(0, 10))).toMatch(/"ward-10"$/);
    expect(unknownColumnsLine('own.csv', columns)).toMatch(/"ward-10", and 2 more$/);
  });

  test('is one short line without control characters, whatever a column is called', () => {
    const line = unknownColumnsLine('own.csv', [`a\nb\u001b[2J${'x'.repeat(5000)}`]) ?? '';
    expect(line).not.toMatch(/\p{Cc}/u);
    expect(line.length).toBeLessThan(200);
  });
});

describe('a column that looks like a label and is none', () => {
  test.each(['label_surgeryy', 'Label_Surgery', ' label_surgery'])(
    '%j is wrong, with its place and what is meant',
    async (name) => {
      const { problems, rows } = await readWhole(caseFile([{ case_id: 'a', [name]: 'yes' }]));
      expect(rows).toEqual([]);
      expect(problems).toMatchObject([{ line: 1, column: name, value: name }]);
      expect(problems[0]?.expected).toMatch(/^a column of labels: label_kind \| .*; did you mean label_surgery\?$/);
    },
  );

  test('without a near one nothing is guessed', async () => {
    const { problems } = await readWhole(caseFile([{ case_id: 'a', label_of_my_own: 'yes' }]));
    expect(problems[0]?.expected).toMatch(/label_observation$/);
  });

  test('a label column of the protocol is none of these, nor is a column that only speaks of labels', async () => {
    expect((await readWhole(caseFile([{ ...LABELLED, my_label_: 'x', labels: 'y' }]))).problems).toEqual([]);
  });
});

test('no case set of the repository has a column that nobody knows', () => {
  const folder = join(PACKAGE_FOLDER, 'cases');
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv') && name !== 'panel-ratings.csv');
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    const [header = ''] = readFileSync(join(folder, name), 'utf8').split('\n');
    expect(readHeader(name, header.trimEnd().split(',')), name).toMatchObject({ status: 'read', other: [] });
  }
});

describe('columns that nobody knows are told', () => {
  const into = async (...argv: readonly string[]) => {
    const [path, terminal] = [await writeCaseFile(caseFile([MISTYPED])), silentTerminal()];
    const out = ['--out', join(await newFolder(), 'out')];
    const code = await main([...argv, '--cases', path, ...out], terminal);
    return { code, terminal };
  };

  test.each([
    [['replay']],
    [['replay', '--quiet']],
    [['replay', '--json']],
    [['replay', '--shard', '1/1']],
    [['run', '--runs', '150', '--quiet']],
  ])('by %j, once and beside the output', async (argv) => {
    const { code, terminal } = await into(...argv);
    expect(terminal.complained()).toBe(`${LINE}\n`);
    expect(terminal.said()).not.toContain('kept and not used');
    // A run says besides that nothing of this file was compared.
    expect(code).toBe(argv[0] === 'run' ? EXIT.notEvaluable : EXIT.passed);
  });

  test('by diff and by assess', async () => {
    const path = await writeCaseFile(caseFile([MISTYPED]));
    const saved = join(await newFolder(), 'ruleset.json');
    await main(['diff', '--save', saved], silentTerminal());
    for (const argv of [
      ['diff', saved, '--cases', path],
      ['assess', path],
    ]) {
      const terminal = silentTerminal();
      expect(await main(argv, terminal)).toBe(EXIT.passed);
      expect(terminal.complained()).toBe(`${LINE}\n`);
    }
  });

  test('also when rows are refused', async () => {
    const terminal = silentTerminal();
    const path = await writeCaseFile(caseFile([{ ...MISTYPED, pain: 'awful' }]));
    await main(['replay', '--cases', path, '--out', join(await newFolder(), 'out')], terminal);
    expect(terminal.complained()).toContain(`${LINE}\n`);
  });

  test('in the summary in Markdown, as text', () => {
    const results = resultsFixture();
    const withColumns = (otherColumns: string[]) =>
      summaryMarkdown({ ...results, caseSets: results.caseSets.slice(0, 1).map((set) => ({ ...set, otherColumns })) });
    expect(withColumns([])).not.toContain('kept and not used');
    expect(withColumns(['<b>'])).toContain('kept and not used&#58; column "&#60;b&#62;".\n');
    const many = Array.from({ length: 51 }, (_, index) => `x${index}`);
    expect(withColumns(many)).toContain('"x9", and further ones (R6 of the report).\n');
  });
});
