import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvDataLine } from '../case-file/csv-line.ts';
import { type ReadFile, readWhole } from '../testing/write-case-file.ts';
import { SYNTHETIC_COLUMNS, SYNTHETIC_FACTS, SYNTHETIC_LABELS } from './synthetic-columns.ts';
import { EMPTY_SHARE, OPEN_SHARE, syntheticRows } from './synthetic-rows.ts';

const ROWS = 3000;

let read: ReadFile;

beforeAll(async () => {
  read = await readWhole([SYNTHETIC_COLUMNS, ...syntheticRows({ rows: ROWS, seed: 3 })].map(csvDataLine).join(''));
});

describe('generated rows', () => {
  test('are read without a problem: 40 columns, none unknown', () => {
    expect(SYNTHETIC_COLUMNS).toHaveLength(40);
    expect(new Set(SYNTHETIC_COLUMNS).size).toBe(40);
    expect(read.problems).toEqual([]);
    expect(read.summary).toMatchObject({ rowsAccepted: ROWS, rowsRejected: 0, otherColumns: [] });
  });

  test('are never refused by the pathway', () => {
    const refused = read.rows.filter(({ input }) => assess(dorsalMetastasis, input).status === 'invalid');
    expect(refused.map(({ caseId }) => caseId)).toEqual([]);
  });

  test('say in every row that nobody was treated', () => {
    for (const { caseId, labelKind, carried } of read.rows) {
      expect(caseId).toMatch(/^synthetic-\d+$/);
      expect(labelKind).toBe('worked_example');
      expect(carried.get('source_id')).toBe('synthetic');
      expect(carried.get('citation')).toBe('generated, no patient');
    }
    expect(read.rows[1]?.carried.get('source_place')).toBe('generator version 1, seed 3, row 2');
  });

  test('leave the declared share of the cells of facts empty, and of answers open', () => {
    const cells = read.rows.flatMap(({ stated }) => SYNTHETIC_FACTS.map((fact) => stated.get(fact) ?? ''));
    const filled = cells.filter((cell) => cell !== '');
    expect(1 - filled.length / cells.length).toBeCloseTo(EMPTY_SHARE, 2);
    const open = filled.filter((cell) => cell.includes(';') || /^\d+-\d+$/.test(cell));
    expect(open.length / filled.length).toBeGreaterThan(OPEN_SHARE / 2);
    expect(open.length / filled.length).toBeLessThanOrEqual(OPEN_SHARE);
  });

  test('hold every answer of every fact, and every column of labels', () => {
    for (const id of SYNTHETIC_FACTS) {
      const fact = dorsalMetastasis.facts.find((candidate) => candidate.id === id);
      if (fact?.domain.kind !== 'category') continue;
      const found = new Set(read.rows.map(({ stated }) => stated.get(id)));
      expect([id, fact.domain.values.filter(({ value }) => !found.has(value))]).toEqual([id, []]);
    }
    for (const { labels } of read.rows) expect([...labels.keys()]).toEqual([...SYNTHETIC_LABELS]);
  });

  test('are thoracic for the most part, and of every scope', () => {
    const found = read.rows.map(({ input }) => assess(dorsalMetastasis, input));
    const inScope = found.filter((result) => result.status === 'assessed' && result.scope === 'established');
    expect(inScope.length / ROWS).toBeGreaterThan(0.5);
    expect(found.some(({ status }) => status === 'out_of_scope')).toBe(true);
    expect(found.some((result) => result.status === 'assessed' && result.scope === 'not_established')).toBe(true);
  });
});

describe('a seed', () => {
  const rows = (request: { readonly rows: number; readonly seed: number }) => [...syntheticRows(request)];

  test('gives the same rows each time, and other rows than another seed', () => {
    expect(rows({ rows: 20, seed: 7 })).toEqual(rows({ rows: 20, seed: 7 }));
    const facts = (seed: number) => rows({ rows: 20, seed }).map((cells) => cells.slice(5).join());
    expect(facts(7)).not.toEqual(facts(8));
  });

  test('begins a larger set with the rows of a smaller one', () => {
    expect(rows({ rows: 30, seed: 7 }).slice(0, 20)).toEqual(rows({ rows: 20, seed: 7 }));
  });

  test('gives rows one by one: the first of a million is there at once', () => {
    const stream = syntheticRows({ rows: 1_000_000, seed: 7 });
    expect(stream.next().value).toEqual(rows({ rows: 1, seed: 7 })[0]);
  });
});
