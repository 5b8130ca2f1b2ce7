import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { brennanPrediger } from './brennan-prediger.ts';
import type { Coefficient } from './coefficient.ts';
import { cohensKappa } from './cohens-kappa.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { gwetsAc1, gwetsAc2 } from './gwets-ac.ts';
import { observedAgreement } from './observed-agreement.ts';
import { scottsPi } from './scotts-pi.ts';
import { frozenTable } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { multiplied, reordered, tableOf, transposed, withOrder } from './testing/tables.ts';
import { weightedKappa } from './weighted-kappa.ts';

const NOMINAL: readonly ((table: ConfusionTable) => Coefficient)[] = [cohensKappa, scottsPi, gwetsAc1, brennanPrediger];

const ORDINAL: readonly ((table: ConfusionTable) => Coefficient)[] = [
  (table) => weightedKappa(table, 'linear'),
  (table) => weightedKappa(table, 'quadratic'),
  (table) => gwetsAc2(table, 'linear'),
  (table) => gwetsAc2(table, 'quadratic'),
];

const ALL = [...NOMINAL, ...ORDINAL];

const anyTable = tableOf(1, 5);

function expectSameEstimate(first: Coefficient, second: Coefficient) {
  expect(first.status).toBe(second.status);
  if (first.status === 'estimated') expectClose(first.estimate, estimated(second).estimate);
}

test('exchanging reference and tool changes no coefficient and no standard error', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      for (const statistic of ALL) {
        const [first, second] = [statistic(table), statistic(transposed(table))];
        expectSameEstimate(first, second);
        if (first.status === 'estimated') expectClose(first.standardError, estimated(second).standardError, 1e-9);
      }
    }),
  );
});

test('the order of the categories does not matter without weights', () => {
  fc.assert(
    fc.property(withOrder(anyTable), ([table, order]) => {
      for (const statistic of NOMINAL) expectSameEstimate(statistic(table), statistic(reordered(table, order)));
    }),
  );
});

test('reversing the order of the categories does not matter with weights', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const backwards = table.categories.map((_, position) => table.categories.length - 1 - position);
      for (const statistic of ORDINAL) expectSameEstimate(statistic(table), statistic(reordered(table, backwards)));
    }),
  );
});

test('taking every case several times leaves the estimate and divides the standard error by the root', () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 2, max: 9 }), (table, factor) => {
      for (const statistic of ALL) {
        const [once, often] = [statistic(table), statistic(multiplied(table, factor))];
        expectSameEstimate(once, often);
        if (once.status === 'estimated') {
          expectClose(once.standardError / Math.sqrt(factor), estimated(often).standardError, 1e-9);
        }
      }
    }),
  );
});

test('a coefficient is at most 1, and 1 exactly with perfect agreement', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const observed = observedAgreement(table);
      for (const result of ALL.map((statistic) => statistic(table))) {
        if (result.status !== 'estimated') continue;
        expect(result.estimate).toBeLessThanOrEqual(1);
        expect(result.estimate === 1).toBe(estimated(observed).estimate === 1);
      }
    }),
  );
});

test('no coefficient but AC2 is below -1', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      for (const result of [...NOMINAL, ...ORDINAL.slice(0, 2)].map((statistic) => statistic(table))) {
        if (result.status === 'estimated') expect(result.estimate).toBeGreaterThanOrEqual(-1 - 1e-12);
      }
    }),
  );
});

test('an interval ends at 1 and holds the estimate', () => {
  fc.assert(
    fc.property(anyTable, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (table, confidence) => {
      const results = [
        cohensKappa(table, { confidence }),
        brennanPrediger(table, { confidence }),
        gwetsAc2(table, 'linear', { confidence }),
      ];
      for (const result of results) {
        if (result.status !== 'estimated' || result.interval.status !== 'estimated') continue;
        const { lower, upper } = result.interval;
        expect(lower <= result.estimate && result.estimate <= upper && upper <= 1 + 1e-12).toBe(true);
      }
    }),
  );
});

test('a category that nobody used changes kappa and pi not at all', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const wider = frozenTable([...table.counts.map((row) => [...row, 0]), [...table.counts.map(() => 0), 0]]);
      expectSameEstimate(cohensKappa(table), cohensKappa(wider));
      expectSameEstimate(scottsPi(table), scottsPi(wider));
    }),
  );
});
