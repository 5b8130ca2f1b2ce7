import { describe, expect, test } from 'vitest';
import { SINS } from '../sins/sins-table.ts';
import { attainableTotals } from './attainable-totals.ts';
import { evaluateScore } from './evaluate-score.ts';
import type { ScoreTable } from './score-table.ts';

const SOURCE = { citation: 'a test', place: 'this file' } as const;

const CAPPED = {
  id: 'capped',
  title: 'Two items, capped at 3',
  direction: 'higher_is_better',
  source: SOURCE,
  verification: { mark: 'V', readIn: 'this file', tickFirst: [] },
  reviewStatus: 'draft',
  caveats: [],
  cap: 3,
  items: [
    {
      id: 'first',
      label: 'First',
      source: SOURCE,
      options: [
        { value: 'yes', points: 2, label: 'Yes' },
        { value: 'no', points: 0, label: 'No' },
      ],
    },
    {
      id: 'second',
      label: 'Second',
      source: SOURCE,
      options: [
        { value: 'yes', points: 2, label: 'Yes' },
        { value: 'half', points: 1, label: 'Half' },
      ],
    },
  ],
  bands: [
    { id: 'low', label: 'Low', from: 1, to: 2 },
    { id: 'high', label: 'High', from: 3, to: 3 },
  ],
} as const satisfies ScoreTable;

describe('the table engine', () => {
  test('reports at most the cap', () => {
    expect(evaluateScore(CAPPED, { first: 'yes', second: 'yes' })).toMatchObject({
      status: 'complete',
      total: 3,
      band: 'high',
    });
  });

  test('a missing item under the cap can leave the total known while the result stays partial', () => {
    expect(evaluateScore(CAPPED, { first: 'yes' })).toMatchObject({
      status: 'partial',
      lowest: 3,
      highest: 3,
      attainable: [3],
      band: 'high',
      missing: ['second'],
    });
  });

  test('takes possible bands from the totals that can occur, not from the range between', () => {
    const gap = {
      ...CAPPED,
      cap: 4,
      bands: [
        { id: 'low', label: '', from: 1, to: 2 },
        { id: 'three', label: '', from: 3, to: 3 },
        { id: 'four', label: '', from: 4, to: 4 },
      ],
    } as const;
    expect(evaluateScore(gap, { second: 'yes' }).status).toBe('partial');
    expect(evaluateScore(gap, { second: 'yes' })).toMatchObject({ attainable: [2, 4], possibleBands: ['low', 'four'] });
  });

  test('a verified table carries no caveat about its verification', () => {
    expect(evaluateScore(CAPPED, {})).toMatchObject({ caveats: [], verification: 'V' });
  });

  test('throws with the name of a table whose bands leave a gap', () => {
    const broken = { ...CAPPED, bands: [{ id: 'low', label: '', from: 1, to: 1 }] } as const;
    expect(() => evaluateScore(broken, {})).toThrow('table capped');
  });
});

describe('attainable totals', () => {
  test('are exact: 16 and 18 but not 17', () => {
    const worst = {
      location: 'junctional',
      pain: 'mechanical',
      bone_lesion: 'lytic',
      collapse: 'over_50',
      posterolateral: 'bilateral',
    } as const;
    expect(attainableTotals(SINS, worst)).toEqual([14, 16, 18]);
  });

  test('are none for an answer that the table does not have', () => {
    expect(attainableTotals(SINS, JSON.parse('{"pain": "severe"}'))).toEqual([]);
  });
});
