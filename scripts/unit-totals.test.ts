import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { UNIT_RESULTS, unitTotals } from './unit-totals.mjs';

const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const unloaded = { status: 'failed', assertionResults: [] };

test.each([
  ['tests that failed', [failed], '7 passed, 1 failed'],
  ['a file that could not be loaded', [failed, unloaded], '7 passed, 2 failed'],
])('counts %s', (_, testResults, line) => {
  const root = mkdtempSync(join(tmpdir(), 'totals-'));
  mkdirSync(dirname(join(root, UNIT_RESULTS)), { recursive: true });
  writeFileSync(join(root, UNIT_RESULTS), JSON.stringify({ numPassedTests: 7, numFailedTests: 1, testResults }));
  expect(unitTotals(root)).toBe(line);
  rmSync(root, { recursive: true });
});
