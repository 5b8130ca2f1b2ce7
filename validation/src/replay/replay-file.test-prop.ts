import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { LABEL_KINDS, LABEL_VOCABULARY } from '../case-file/case-columns.ts';
import type { CaseRow } from '../case-file/case-row.ts';
import { csvDataLine } from '../case-file/csv-line.ts';
import { SYNTHETIC_COLUMNS } from '../case-sets/synthetic-columns.ts';
import { syntheticRows } from '../case-sets/synthetic-rows.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { findSources, readSet } from '../run/read-sets.ts';
import { replayDirectly } from '../testing/direct-replay.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { runHere } from './group-runner.ts';
import { listedDisagreements } from './listed-disagreements.ts';
import { addPartial, emptyPartial, type Partial } from './partial.ts';
import { replayFile } from './replay-file.ts';
import { type ReplaySet, undeclaredSet } from './replay-set.ts';
import { startWorkers } from './workers.ts';

/** What is counted, in an order that does not depend on who counted first. */
function counted({ disagreements, ordinalItems, disagreementPlaces, raterMarks, ...partial }: Partial) {
  const marks = raterMarks.map((mark) => JSON.stringify(mark)).sort();
  const cells = Object.values(partial.cells).map(({ missing, ...cell }) => ({
    ...cell,
    missing: Object.entries(missing).sort(),
  }));
  return JSON.parse(JSON.stringify({ ...partial, cells: cells.sort(byName), marks }, sortedKeys));
}

function byName(left: object, right: object): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});

async function replay(set: ReplaySet, cells: readonly (readonly string[])[], isMine?: (row: number) => boolean) {
  const path = join(folder, 'own.csv');
  await writeFile(path, cells.map(csvDataLine).join(''));
  const partial = emptyPartial();
  const rows: CaseRow[] = [];
  const problems: unknown[] = [];
  const lines: string[] = [];
  const summary = await replayFile({ path, file: 'own.csv', set }, partial, {
    keepRows: Number.POSITIVE_INFINITY,
    onRow: (row) => void rows.push(row),
    onProblem: (problem) => void problems.push(problem),
    onDecisions: (bytes) => void lines.push(Buffer.from(bytes).toString()),
    ...(isMine === undefined ? {} : { isMine }),
  });
  return { partial, rows, problems, summary, lines: lines.join('') };
}

const FACTS = dorsalMetastasis.facts.map(({ id }) => id);

/** Rows that may contradict themselves, state several answers, are rated by several experts, and so on. */
const anyFile = fc.record({
  seed: fc.nat(1000),
  edits: fc.array(fc.tuple(fc.nat(149), fc.nat(FACTS.length - 1), fc.nat(7), fc.nat(7)), { maxLength: 60 }),
  raters: fc.boolean(),
});

/** The cells of such a file, its header first. */
function cellsOf({ seed, edits, raters }: FileOf<typeof anyFile>): readonly (readonly string[])[] {
  const facts = new Map(dorsalMetastasis.facts.map((fact) => [fact.id, fact]));
  const columns = [...SYNTHETIC_COLUMNS, 'rater'];
  const rows = [...syntheticRows({ rows: 150, seed })].map((cells, row) => [
    ...cells.map((cell, position) => own(columns[position] ?? '', cell, row, seed)),
    raters ? (['', 'first', 'second'][row % 3] ?? '') : '',
  ]);
  for (const [row, fact, first, second] of edits) {
    const position = columns.indexOf(FACTS[fact] ?? '');
    const domain = facts.get(FACTS[fact] ?? '')?.domain;
    if (position < 0 || domain?.kind !== 'category') continue;
    const values = domain.values.map(({ value }) => value);
    const [one = '', other = ''] = [values[first % values.length], values[second % values.length]];
    const target = rows[row];
    if (target !== undefined) target[position] = one === other ? one : `${one};${other}`;
  }
  return [columns, ...rows];
}

type FileOf<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** Labels and kinds of every sort, where the generator has few. */
function own(column: string, cell: string, row: number, seed: number): string {
  if (column === 'label_kind') return LABEL_KINDS[(row + seed) % LABEL_KINDS.length] ?? cell;
  if (column === 'source_id') return ['a', 'b', 'constructor', '__proto__', ''][(row * 7 + seed) % 5] ?? '';
  if (!Object.hasOwn(LABEL_VOCABULARY, column)) return cell;
  const words: readonly string[] = LABEL_VOCABULARY[column as keyof typeof LABEL_VOCABULARY];
  return ['', ...words][(row * 31 + seed * 17 + column.length) % (words.length + 1)] ?? '';
}

const declared: ReplaySet = {
  ...undeclaredSet('own'),
  tiers: [{ tier: 'A', meaning: 'first', sources: ['a', 'constructor'] }],
  doubtful: [{ caseId: 'synthetic-3', because: 'x' }],
  diagnosisByTreatment: [{ caseId: 'synthetic-5', because: 'x' }],
  importNotes: [{ caseId: 'synthetic-7', fact: 'deficit_progressive', readAs: 'yes', because: 'x' }],
};

describe('rows evaluated together come to what each comes to alone', () => {
  test('for any rows, every count of the replay', () =>
    fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const { partial, rows, summary } = await replay(declared, cellsOf(file));
        expect(summary.rowsRead).toBe(150);
        expect(rows).toHaveLength(summary.rowsAccepted);
        expect(summary.rowsAccepted).toBeGreaterThan(0);
        expect(counted(partial)).toEqual(counted(replayDirectly(declared, rows)));
      }),
      { seed: 20261127, numRuns: 6 },
    ));

  test('for the sets of the repository', async () => {
    for (const source of await findSources([join(PACKAGE_FOLDER, 'cases')])) {
      const partial = emptyPartial();
      const { set, rows } = await readSet(source, partial, {
        keepRows: Number.POSITIVE_INFINITY,
        onProblem: () => undefined,
      });
      expect(rows.length, basename(source.path)).toBeGreaterThan(0);
      expect(counted(partial)).toEqual(counted(replayDirectly(set, rows)));
    }
  });

  test('for a set that does not count, the rows and nothing else', async () => {
    const set: ReplaySet = { ...declared, purpose: 'load' };
    const { partial, rows, lines } = await replay(set, cellsOf({ seed: 4, edits: [], raters: true }));
    expect(counted(partial)).toEqual(counted(replayDirectly(set, rows)));
    expect(partial).toMatchObject({ cells: {}, rows: {}, assumptions: {}, subgroups: {}, raterMarks: [] });
    expect(lines).toBe('');
  });
});

describe('shared work comes to the same', () => {
  test('in threads: counts, decisions and problems', () =>
    fc.assert(
      fc.asyncProperty(anyFile, fc.integer({ min: 2, max: 3 }), fc.constantFrom(1, 48), async (file, jobs, waiting) => {
        const path = join(folder, 'shared.csv');
        await writeFile(path, cellsOf(file).map(csvDataLine).join(''));
        const come = async (start: typeof runHere) => {
          const partial = emptyPartial();
          const said: unknown[] = [];
          await replayFile({ path, file: 'shared.csv', set: declared }, partial, {
            keepRows: 0,
            onRow: () => undefined,
            onProblem: (problem) => void said.push(problem),
            onDecisions: (bytes) => void said.push(Buffer.from(bytes).toString()),
            start,
          });
          const text = said.filter((one) => typeof one === 'string').join('');
          const { disagreements } = listedDisagreements(partial);
          return {
            counts: counted(partial),
            problems: said.filter((one) => typeof one !== 'string'),
            text,
            disagreements,
          };
        };
        const workers = startWorkers(jobs, waiting);
        try {
          expect(await come(workers.start)).toEqual(await come(runHere));
        } finally {
          await workers.stop();
        }
      }),
      // With one group waiting the reading thread evaluates the next one.
      { seed: 20261127, numRuns: 4 },
    ));

  test('in shards: the counts add up, and every row is checked by each', async () => {
    const cells = cellsOf({ seed: 9, edits: [], raters: false });
    const whole = await replay(declared, cells);
    const sum = emptyPartial();
    for (const shard of [0, 1, 2]) {
      const part = await replay(declared, cells, (row) => Math.floor(row / 20) % 3 === shard);
      expect(part.problems).toEqual(whole.problems);
      expect(part.summary).toEqual(whole.summary);
      addPartial(sum, part.partial);
    }
    expect(counted(sum)).toEqual(counted(whole.partial));
  });

  test('in shards, when there are more sources than are counted one by one', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [`case-${row}`, 'treating_team', `s${row}`, 'yes']);
    const cells = [['case_id', 'label_kind', 'source_id', 'label_surgery'], ...rows];
    const whole = await replay(undeclaredSet('own'), cells);
    const sum = emptyPartial();
    for (const shard of [0, 1])
      addPartial(
        sum,
        (await replay(undeclaredSet('own'), cells, (row) => Math.floor(row / 128) % 2 === shard)).partial,
      );
    expect(counted(sum)).toEqual(counted(whole.partial));
    expect(Object.keys(sum.sets['own']?.sources ?? {})).toHaveLength(1000);
  });
});
