import { expect, test } from 'vitest';
import { brennanPrediger } from './brennan-prediger.ts';
import type { Coefficient } from './coefficient.ts';
import { cohensKappa } from './cohens-kappa.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { gwetsAc1, gwetsAc2 } from './gwets-ac.ts';
import { scottsPi } from './scotts-pi.ts';
import { entry, frozenTable, published, secondValues, tables } from './testing/fixtures.ts';
import { estimated, expectClose, expectPrinted, NUMERICAL_DERIVATIVE } from './testing/matchers.ts';
import { pabak } from './two-category-indices.ts';

const STATISTICS: Readonly<Record<string, (table: ConfusionTable) => Coefficient>> = {
  cohensKappa,
  scottsPi,
  gwetsAc1,
  brennanPrediger,
};

test.each(published.tables)('$statistic of $table is $estimate as printed: $source', (printed) => {
  const result = estimated(entry(STATISTICS, printed.statistic)(entry(tables, printed.table)));
  expectPrinted(result.estimate, printed.estimate);
  if (printed.standardError !== undefined) expectPrinted(result.standardError, printed.standardError);
});

test.each(Object.entries(secondValues.tables))(
  'the coefficients of %s equal the second implementation',
  (name, second) => {
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
      expectClose(estimated(result).standardError, expected.standardError, NUMERICAL_DERIVATIVE);
    }
  },
);

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
