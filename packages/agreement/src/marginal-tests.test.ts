import { expect, test } from 'vitest';
import { bowker } from './bowker.ts';
import type { ChiSquareTest } from './chi-square-test.ts';
import { mcnemarExact } from './mcnemar-exact.ts';
import { stuartMaxwell } from './stuart-maxwell.ts';
import { entry, frozenTable, published, rTables, softwareTables, type Test, tables } from './testing/fixtures.ts';
import { estimated, expectClose, expectPrinted } from './testing/matchers.ts';

/** coin and statsmodels invert a covariance; so the last digits differ more. */
const INVERSION = 1e-9;

function expectTest(actual: ChiSquareTest, expected: Test) {
  const { statistic, degreesOfFreedom, pValue } = estimated(actual);
  expectClose(statistic, expected.statistic, INVERSION);
  expect(degreesOfFreedom).toBe(expected.degreesOfFreedom);
  expectClose(pValue, expected.pValue, INVERSION);
}

const both = [
  ['R', rTables],
  ['statsmodels', softwareTables],
] as const;

test.each(both)('the tests of Stuart and Maxwell and of Bowker equal those of %s', (_, values) => {
  const found = Object.entries(values).flatMap(([name, value]) => [
    ...(value.stuartMaxwell ? [[stuartMaxwell(entry(tables, name)), value.stuartMaxwell] as const] : []),
    ...(value.bowker ? [[bowker(entry(tables, name)), value.bowker] as const] : []),
  ]);
  expect(found.length).toBeGreaterThan(10);
  for (const [actual, expected] of found) expectTest(actual, expected);
});

test.each(both)('the exact test of McNemar equals that of %s', (_, values) => {
  const found = Object.entries(values).flatMap(([name, value]) =>
    value.mcnemarExact ? [[mcnemarExact(entry(tables, name)), value.mcnemarExact] as const] : [],
  );
  expect(found.length).toBeGreaterThan(3);
  for (const [actual, expected] of found) expectClose(estimated(actual).pValue, expected.pValue);
});

test.each(published.tests)('$statistic of $table is $value as printed: $source', (printed) => {
  const statistic = printed.statistic === 'bowker' ? bowker : stuartMaxwell;
  const result = estimated(statistic(entry(tables, printed.table)));
  expectPrinted(result.statistic, printed.value);
  expect(result.degreesOfFreedom).toBe(printed.degreesOfFreedom);
});

test('the exact test of McNemar is 0.052479 as printed for the data of Cavo and others', () => {
  expectPrinted(estimated(mcnemarExact(entry(tables, published.mcnemar.table))).pValue, published.mcnemar.pValue);
});

test('McNemar names who chose the second category', () => {
  expect(
    mcnemarExact(
      frozenTable([
        [3, 4],
        [1, 2],
      ]),
    ),
  ).toMatchObject({ onlyToolSecond: 4, onlyReferenceSecond: 1, n: 10 });
});

test('three categories have no test of McNemar', () => {
  expect(mcnemarExact(entry(tables, 'three_grades'))).toMatchObject({ reason: 'not_two_categories' });
});

test('confusions in two separate groups add up, with their degrees of freedom', () => {
  const first = estimated(
    stuartMaxwell(
      frozenTable([
        [5, 4],
        [1, 5],
      ]),
    ),
  );
  const second = estimated(
    stuartMaxwell(
      frozenTable([
        [5, 2],
        [7, 5],
      ]),
    ),
  );
  const together = estimated(
    stuartMaxwell(
      frozenTable([
        [5, 4, 0, 0],
        [1, 5, 0, 0],
        [0, 0, 5, 2],
        [0, 0, 7, 5],
      ]),
    ),
  );
  expectClose(together.statistic, first.statistic + second.statistic);
  expect(together.degreesOfFreedom).toBe(2);
});

test('a pair of categories that is never confused takes no degree of freedom', () => {
  expect(
    bowker(
      frozenTable([
        [5, 4, 0],
        [1, 5, 0],
        [0, 0, 5],
      ]),
    ),
  ).toMatchObject({ degreesOfFreedom: 1 });
});

test('perfect agreement leaves no direction to test', () => {
  const absent = { status: 'not_computable', reason: 'no_discordant_cases' };
  const perfect = frozenTable([
    [5, 0],
    [0, 5],
  ]);
  expect([mcnemarExact(perfect), bowker(perfect), stuartMaxwell(perfect)]).toEqual([absent, absent, absent]);
});
