import { expect, test } from 'vitest';
import { changedLabels, invariantsOfBrokenRules, lockedLabels, otherBytes } from './real-faults.ts';

test('the lock is quiet about a row as it was locked, and names one whose label was changed', () => {
  expect(lockedLabels()).toEqual({ status: 'matches', rowsLocked: 1, findings: [] });
  expect(changedLabels()).toMatchObject({
    status: 'changed',
    findings: [expect.stringContaining('label changed without a ledger entry')],
  });
});

test('other bytes are not those of the manifest', () => {
  expect(otherBytes()).toBe('differs');
});

test('a guideline without its emergency row breaks invariants, and only those it concerns', () => {
  const broken = invariantsOfBrokenRules().filter(({ status }) => status === 'violated');
  expect(broken.map(({ id }) => id)).toContain('INV-04');
  expect(broken.length).toBeLessThan(invariantsOfBrokenRules().length / 2);
  expect(broken.every(({ checks }) => checks.some(({ counterexamples }) => counterexamples.length > 0))).toBe(true);
});
