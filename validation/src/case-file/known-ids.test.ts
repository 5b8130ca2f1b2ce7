import { expect, test } from 'vitest';
import { createKnownIds, type IdentifiedRow } from './known-ids.ts';

const row = (caseId: string, line: number, rater = '', facts: readonly [string, string][] = []): IdentifiedRow => ({
  file: 'own.csv',
  caseId,
  rater,
  line,
  offset: line,
  stated: () => new Map(facts),
});

/** Ids that know rows by their place, and count how often one is read again. */
function knowing(rows: readonly IdentifiedRow[]) {
  let again = 0;
  const ids = createKnownIds(({ line }) => {
    again += 1;
    const found = rows.find((candidate) => candidate.line === line);
    if (found === undefined) throw new Error(`line ${line} was never read`);
    return found;
  });
  return { problems: rows.map((one) => ids.check(one)), again: () => again };
}

test('different ids are never read again', () => {
  const { problems, again } = knowing(Array.from({ length: 5000 }, (_, line) => row(`case-${line}`, line)));
  expect(problems.flat()).toEqual([]);
  expect(again()).toBe(0);
});

test('two ids with one hash are two ids, since the earlier row is looked at itself', () => {
  // "costarring" and "liquid" have one FNV-1a hash of 32 bits.
  const { problems, again } = knowing([row('costarring', 2), row('liquid', 3), row('liquid', 4)]);
  expect(again()).toBeGreaterThan(0);
  expect(problems.map((found) => found.length)).toEqual([0, 0, 1]);
  expect(problems[2]?.[0]?.expected).toContain('it stands in line 3 too');
});

test('an id with a rater is not the two written together', () => {
  expect(knowing([row('ab', 2), row('a', 3, 'b')]).problems.flat()).toEqual([]);
});

test('a row without a rater must have the facts of the case that experts rated', () => {
  const { problems } = knowing([row('a', 2, 'x', [['pain', 'none']]), row('a', 3, '', [['pain', 'mechanical']])]);
  expect(problems[1]?.[0]).toMatchObject({ column: 'rater', expected: 'the facts of line 2: experts rate one case' });
});
