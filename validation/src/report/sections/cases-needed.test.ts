import { upperBoundExact } from '@oncospine/agreement';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { contentsOf, textOf } from '../testing/markup.ts';
import { resultsFixture } from '../testing/results-fixture.ts';
import { casesNeededTable } from './cases-needed.ts';

const { markup } = casesNeededTable(createContext(resultsFixture(), dorsalMetastasis, {}));
const rows = contentsOf(markup, 'tr').map((row) => contentsOf(row, 'td').map(textOf));

it('has a row for each threshold that is a share, with the name of its gate', () => {
  expect(rows).toContainEqual(['20.0\u00a0%', 'Under-triage of surgery', '14', '22', '30', '50']);
  expect(rows).toContainEqual(['70.0\u00a0%', 'Coverage', '3', '5', '7', '12']);
});

it('gives the fewest cases: with one case fewer the bound is above the rate', () => {
  const bound = (cases: number) => {
    const found = upperBoundExact(1, cases, 0.95);
    return found.status === 'estimated' ? found.bound : Number.NaN;
  };
  expect(rows.find(([rate]) => rate === '5.0\u00a0%')?.[3]).toBe('93');
  expect([bound(93) <= 0.05, bound(92) <= 0.05]).toEqual([true, false]);
});
