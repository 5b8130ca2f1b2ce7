import { expect, test } from 'vitest';
import { brennanPrediger } from './brennan-prediger.ts';
import type { Coefficient } from './coefficient.ts';
import { cohensKappa } from './cohens-kappa.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { gwetsAc1, gwetsAc2 } from './gwets-ac.ts';
import { scottsPi } from './scotts-pi.ts';
import { entry, frozenTable, published, rTables, secondTables, softwareTables, tables } from './testing/fixtures.ts';
import { estimated, expectClose, expectPrinted, NUMERICAL_DERIVATIVE } from './testing/matchers.ts';
import { pabak } from './two-category-indices.ts';
import { weightedKappa } from './weighted-kappa.ts';

const STATISTICS: Readonly<Record<string, (table: ConfusionTable) => Coefficient>> = {
  cohensKappa,
  scottsPi,
  gwetsAc1,
  brennanPrediger,
  weightedKappaLinear: (table) => weightedKappa(table, 'linear'),
  weightedKappaQuadratic: (table) => weightedKappa(table, 'quadratic'),
  gwetsAc2Linear: (table) => gwetsAc2(table, 'linear'),
  gwetsAc2Quadratic: (table) => gwetsAc2(table, 'quadratic'),
};

test.each(published.tables)('$statistic of $table is $estimate as printed: $source', (printed) => {
  const result = estimated(entry(STATISTICS, printed.statistic)(entry(tables, printed.table)));
  expectPrinted(result.estimate, printed.estimate);
  if (printed.standardError !== undefined) expectPrinted(result.standardError, printed.standardError);
  if (printed.variance !== undefined) expectPrinted(result.standardError ** 2, printed.variance);
});

test('pi and the coefficient of Brennan and Prediger equal those of NLTK', () => {
  const compared = Object.entries(softwareTables).flatMap(([name, { nltk }]) => (nltk ? [[name, nltk] as const] : []));
  expect(compared.length).toBeGreaterThan(10);
  for (const [name, nltk] of compared) {
    expectClose(estimated(scottsPi(entry(tables, name))).estimate, nltk.scottsPi);
    const coefficient = estimated(brennanPrediger(entry(tables, name))).estimate;
    expectClose(coefficient, nltk.brennanPrediger ?? coefficient);
  }
});

test('PABAK equals that of epiR and the second implementation, with its standard error', () => {
  const compared = Object.entries(secondTables).flatMap(([name, second]) =>
    second.pabak ? [[name, second.pabak] as const] : [],
  );
  expect(compared.length).toBeGreaterThan(3);
  for (const [name, second] of compared) {
    const result = estimated(pabak(entry(tables, name)));
    expectClose(result.estimate, second.estimate);
    expectClose(result.standardError, second.standardError ?? Number.NaN, NUMERICAL_DERIVATIVE);
    expectClose(result.estimate, entry(rTables, name).twoCategories?.pabak ?? Number.NaN);
  }
});

test.each(Object.entries(secondTables))('the coefficients of %s equal the second implementation', (name, second) => {
  const table = entry(tables, name);
  const compared = [
    [scottsPi(table), second.scottsPi],
    [brennanPrediger(table), second.brennanPrediger],
    [gwetsAc1(table), second.gwet.identity],
    [gwetsAc2(table, 'linear'), second.gwet.linear],
    [gwetsAc2(table, 'quadratic'), second.gwet.quadratic],
  ] as const;
  for (const [result, expected] of compared) {
    expectClose(estimated(result).estimate, expected.estimate);
    expectClose(estimated(result).standardError, expected.standardError ?? Number.NaN, NUMERICAL_DERIVATIVE);
  }
});

test('where kappa collapses AC1 stays by the observed agreement', () => {
  const table = entry(tables, 'paradox_two');
  expect(estimated(cohensKappa(table)).estimate).toBeCloseTo(-0.02, 2);
  expect(estimated(gwetsAc1(table)).estimate).toBeCloseTo(0.958, 3);
});

test('with one of two categories used, AC1 is 1 without an interval', () => {
  const result = gwetsAc1(
    frozenTable([
      [7, 0],
      [0, 0],
    ]),
  );
  expect(result).toMatchObject({ estimate: 1, interval: { status: 'not_computable', reason: 'zero_variance' } });
});

test('with one of two categories used, the coefficient of Brennan and Prediger is 1 with an interval', () => {
  const result = estimated(
    brennanPrediger(
      frozenTable([
        [7, 0],
        [0, 0],
      ]),
    ),
  );
  expect(result).toMatchObject({ estimate: 1, interval: { status: 'estimated', upper: 1, method: 'wilson' } });
  expect(estimated(result.interval).lower).toBeGreaterThan(0);
});

test('with one of two categories used, pi is not computable', () => {
  expect(
    scottsPi(
      frozenTable([
        [7, 0],
        [0, 0],
      ]),
    ),
  ).toMatchObject({ reason: 'one_category' });
});

test('one declared category is not computable for all of them', () => {
  const absent = { status: 'not_computable', reason: 'one_category' };
  for (const statistic of Object.values(STATISTICS)) expect(statistic(frozenTable([[7]]))).toEqual(absent);
});

test('PABAK is twice the observed agreement less 1', () => {
  expect(estimated(pabak(entry(tables, 'prevalent_two'))).estimate).toBeCloseTo(2 * 0.85 - 1, 12);
});

test('a confidence that is none leaves the coefficient of Brennan and Prediger without interval', () => {
  expect(
    brennanPrediger(
      frozenTable([
        [7, 0],
        [0, 0],
      ]),
      { confidence: 1 },
    ),
  ).toMatchObject({
    estimate: 1,
    interval: { reason: 'invalid_confidence' },
  });
});

test('AC2 can be below -1, and its interval still holds it', () => {
  // Found by the property tests: nearly complete disagreement between the ends of the order.
  const result = estimated(
    gwetsAc2(
      frozenTable([
        [0, 0, 3],
        [1, 0, 0],
        [1, 0, 0],
      ]),
      'quadratic',
    ),
  );
  expect(result.estimate).toBeLessThan(-1);
  expect(estimated(result.interval).lower).toBeLessThan(result.estimate);
});
