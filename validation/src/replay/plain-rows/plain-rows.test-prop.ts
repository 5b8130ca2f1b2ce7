import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvDataLine } from '../../case-file/csv-line.ts';
import { SYNTHETIC_COLUMNS } from '../../case-sets/synthetic-columns.ts';
import { syntheticRows } from '../../case-sets/synthetic-rows.ts';
import { newFolder } from '../../testing/write-case-file.ts';
import { emptyPartial } from '../partial.ts';
import { replayFile } from '../replay-file.ts';
import { type ReplaySet, undeclaredSet } from '../replay-set.ts';
import { WINDOW } from './row-memory.ts';

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});

const LEVELS = 'T3;T4;T5;T6;T7';
const COLUMNS = [...SYNTHETIC_COLUMNS, 'levels'];

type Cells = readonly (readonly string[])[];

const set: ReplaySet = {
  ...undeclaredSet('own'),
  doubtful: [{ caseId: 'synthetic-3', because: 'x' }],
  diagnosisByTreatment: [{ caseId: 'synthetic-5', because: 'x' }],
};

/** Everything that a replay of a file says, but where its rows are in bytes. */
async function replay(text: string, file: string) {
  const path = join(folder, file);
  await writeFile(path, text);
  const partial = emptyPartial();
  const problems: unknown[] = [];
  const lines: string[] = [];
  const { sha256, ...summary } = await replayFile({ path, file: 'own.csv', set }, partial, {
    keepRows: 0,
    onRow: () => undefined,
    onProblem: (problem) => void problems.push(problem),
    onDecisions: (bytes) => void lines.push(Buffer.from(bytes).toString()),
    isMine: (row) => Math.floor(row / 50) % 3 !== 1,
  });
  return { partial, problems, lines: lines.join(''), summary };
}

/** Every cell quoted: such a row is read with care, by another program. */
function withCare(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}

async function expectTheSame(cells: Cells, end = '\n') {
  const plain = await replay(cells.map((row) => csvDataLine(row).replace('\n', end)).join(''), 'plain.csv');
  const careful = await replay(cells.map((row) => withCare(row).replace('\n', end)).join(''), 'careful.csv');
  expect(plain).toEqual(careful);
  return plain;
}

/** Rows of which none needs care. */
function generated(rows: number, seed: number): string[][] {
  return [...syntheticRows({ rows, seed })].map((cells) => {
    const own = [...cells.map((cell) => cell.replaceAll(',', ' ')), ''];
    expect(csvDataLine(own)).toBe(`${own.join(',')}\n`);
    return own;
  });
}

const position = (column: string): number => COLUMNS.indexOf(column);

/** What is done to a row. */
const DEEDS = {
  wrong: (row: string[]) => row.splice(position('pain'), 1, 'agony'),
  long: (row: string[]) => row.splice(position('kps'), 1, '9'.repeat(40)),
  longest: (row: string[]) => row.splice(position('collapse'), 1, 'x'.repeat(32)),
  several: (row: string[]) => row.splice(position('primary_tumor'), 1, 'breast;prostate;lung_nsclc;renal;thyroid'),
  contradicts: (row: string[]) => row.splice(position('escc'), 1, '3', 'no'),
  levels: (row: string[]) => row.splice(position('levels'), 1, LEVELS) && row.splice(position('index_level'), 1, ''),
  otherLevels: (row: string[]) =>
    row.splice(position('levels'), 1, LEVELS) && row.splice(position('index_level'), 1, 'L3'),
  sameId: (row: string[]) => row.splice(0, 1, 'synthetic-7'),
  noId: (row: string[]) => row.splice(0, 1, ''),
  strangeId: (row: string[]) => row.splice(0, 1, `=ü ${row[0]}`),
  noKind: (row: string[]) => row.splice(position('label_kind'), 1, ''),
  own: (row: string[]) => row.splice(position('source_id'), 1, `source of ${row[0]}`),
  tooMany: (row: string[]) => row.push('x'),
  tooFew: (row: string[]) => row.pop(),
  foreign: (row: string[]) => row.splice(position('citation'), 1, 'Ü—ﷺ 😀'),
} as const;
const deeds = Object.keys(DEEDS) as readonly (keyof typeof DEEDS)[];

const anyFile = fc.record({
  seed: fc.nat(1000),
  done: fc.array(fc.tuple(fc.nat(299), fc.constantFrom(...deeds)), { maxLength: 40 }),
  end: fc.constantFrom('\n', '\r\n'),
});

describe('rows read from their bytes come to what they come to when they are read with care', () => {
  test('whatever is wrong with some of them', () =>
    fc.assert(
      fc.asyncProperty(anyFile, async ({ seed, done, end }) => {
        const rows = generated(300, seed);
        for (const [row, deed] of done) DEEDS[deed](rows[row] ?? []);
        const { summary } = await expectTheSame([COLUMNS, ...rows], end);
        expect(summary.rowsRead).toBe(300);
      }),
      { seed: 20261127, numRuns: 12 },
    ));

  test('each deed alone, in the first row and within a group', async () => {
    for (const deed of deeds) {
      const rows = generated(150, 4);
      for (const row of [0, 40, 41, 127]) DEEDS[deed](rows[row] ?? []);
      await expectTheSame([COLUMNS, ...rows]);
    }
  });

  test('where there are more texts than are learned, and rows longer than are read at once', async () => {
    const columns = ['case_id', 'label_kind', 'source_id', 'note', 'label_surgery', 'kps'];
    const rows = Array.from({ length: 20_000 }, (_, row) => [
      `case-${row}`,
      'treating_team',
      `source-${row}`,
      row % 5000 === 7 ? 'x'.repeat(WINDOW + row) : 'ü',
      row % 2 === 0 ? 'yes' : 'no',
      String(10 + (row % 91)),
    ]);
    const { summary } = await expectTheSame([columns, ...rows]);
    expect(summary).toMatchObject({ rowsRead: 20_000, rowsRejected: 0 });
  });
});

test('of rows with a place twice, only the later one is refused, however many there are', async () => {
  const rows = generated(700, 1).map(([, ...cells], row) => [`case-${row % 350}`, ...cells]);
  const { summary, problems } = await expectTheSame([COLUMNS, ...rows]);
  expect(summary).toMatchObject({ rowsRead: 700, rowsRejected: 350 });
  expect(problems).toHaveLength(350);
  expect(problems[0]).toMatchObject({
    line: 352,
    column: 'case_id',
    expected: 'each id once; it stands in line 2 too',
  });
});

test.each([
  ['LF', '\n', '\r'],
  ['CRLF', '\r\n', '\n'],
  ['CR', '\r', '\n'],
])(
  'a row that is read again in a file with %s ends where it did, whatever stands within its cells',
  async (_, end, other) => {
    const rows = [
      'case_id,label_kind,cord_compression,escc,note,label_surgery',
      `a,treating_team,no,3,x${other}y,yes`,
      'b,treating_team,no,,x,yes',
    ];
    const { problems, summary } = await replay(rows.map((row) => row + end).join(''), 'again.csv');
    expect(problems).toMatchObject([{ caseId: 'a', column: 'cord_compression, escc' }]);
    expect(summary).toMatchObject({ rowsRead: 2, rowsRejected: 1 });
  },
);

test('a row is as long as its cells make it; a cell has a limit, in characters', async () => {
  const most = 1024 * 1024;
  const rows = [
    ['case_id', 'label_kind', 'note', 'source_place', 'label_surgery'],
    ['long-row', 'treating_team', 'x'.repeat(600_000), 'y'.repeat(600_000), 'yes'],
    ['longest-cell', 'treating_team', 'x'.repeat(most), '', 'yes'],
    ['longest-in-bytes', 'treating_team', 'é'.repeat(most), '', 'yes'],
    ['too-long', 'treating_team', 'é'.repeat(most + 1), '', 'yes'],
  ];
  const { problems, summary } = await expectTheSame(rows);
  expect(summary).toMatchObject({ rowsRead: 4, rowsRejected: 1 });
  expect(problems).toMatchObject([{ caseId: 'too-long', column: 'note', line: 5 }]);
});
