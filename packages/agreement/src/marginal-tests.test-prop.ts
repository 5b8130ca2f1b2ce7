import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bowker } from './bowker.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { mcnemarExact } from './mcnemar-exact.ts';
import { stuartMaxwell } from './stuart-maxwell.ts';
import { frozenTable } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { multiplied, reordered, tableOf, transposed, withOrder } from './testing/tables.ts';

const CHI_SQUARE = { bowker, stuartMaxwell } as const;

/** Elimination in another order rounds otherwise. */
const ELIMINATION = 1e-9;

const discordant = ({ counts }: ConfusionTable) =>
  counts.some((row, first) => row.some((count, second) => first !== second && count > 0));
const tables = tableOf(2, 5).filter(discordant);
const twoCategories = tableOf(2, 2).filter(discordant);

const withAgreements = ({ counts }: ConfusionTable, more: number) =>
  frozenTable(counts.map((row, first) => row.map((count, second) => (first === second ? count + more : count))));

test('exchanging reference and tool exchanges the counts of McNemar and leaves its probability', () => {
  fc.assert(
    fc.property(twoCategories, (table) => {
      const [direct, exchanged] = [estimated(mcnemarExact(table)), estimated(mcnemarExact(transposed(table)))];
      expect(exchanged).toEqual({
        ...direct,
        onlyReferenceSecond: direct.onlyToolSecond,
        onlyToolSecond: direct.onlyReferenceSecond,
      });
    }),
  );
});

test('exchanging the categories is the same to McNemar as exchanging the raters', () => {
  fc.assert(
    fc.property(twoCategories, (table) => {
      expect(mcnemarExact(reordered(table, [1, 0]))).toEqual(mcnemarExact(transposed(table)));
    }),
  );
});

test('the probability of McNemar is above 0 and at most 1, and 1 when both directions are as frequent', () => {
  fc.assert(
    fc.property(twoCategories, fc.integer({ min: 1, max: 400 }), (table, count) => {
      const { pValue } = estimated(mcnemarExact(table));
      expect(pValue > 0 && pValue <= 1).toBe(true);
      const even = estimated(
        mcnemarExact(
          frozenTable([
            [0, count],
            [count, 0],
          ]),
        ),
      );
      expect(even.pValue).toBe(1);
    }),
  );
});

test.each(Object.entries(CHI_SQUARE))('%s does not depend on which rater is the reference', (_, statistic) => {
  fc.assert(
    fc.property(tables, (table) => {
      const [direct, exchanged] = [estimated(statistic(table)), estimated(statistic(transposed(table)))];
      expectClose(exchanged.statistic, direct.statistic, ELIMINATION);
      expect(exchanged.degreesOfFreedom).toBe(direct.degreesOfFreedom);
    }),
  );
});

test.each(Object.entries(CHI_SQUARE))('%s does not depend on the order of the categories', (_, statistic) => {
  fc.assert(
    fc.property(withOrder(tables), ([table, order]) => {
      const [direct, other] = [estimated(statistic(table)), estimated(statistic(reordered(table, order)))];
      expectClose(other.statistic, direct.statistic, ELIMINATION);
      expectClose(other.pValue, direct.pValue, ELIMINATION);
      expect(other.degreesOfFreedom).toBe(direct.degreesOfFreedom);
    }),
  );
});

test.each(Object.entries(CHI_SQUARE))('%s is 0 or more, with a probability from 0 to 1', (_, statistic) => {
  fc.assert(
    fc.property(tables, (table) => {
      const { statistic: value, pValue } = estimated(statistic(table));
      expect(value >= 0 && pValue >= 0 && pValue <= 1).toBe(true);
    }),
  );
});

test('Bowker has at most a degree of freedom a pair of categories, Stuart and Maxwell one less than the categories', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const size = table.categories.length;
      const [symmetry, margins] = [estimated(bowker(table)), estimated(stuartMaxwell(table))];
      expect(symmetry.degreesOfFreedom).toBeGreaterThanOrEqual(margins.degreesOfFreedom);
      expect(symmetry.degreesOfFreedom).toBeLessThanOrEqual((size * (size - 1)) / 2);
      expect(margins.degreesOfFreedom).toBeGreaterThanOrEqual(1);
      expect(margins.degreesOfFreedom).toBeLessThanOrEqual(size - 1);
    }),
  );
});

test('equal margins follow from symmetry: the statistic of Stuart and Maxwell is never above that of Bowker', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const [symmetry, margins] = [estimated(bowker(table)), estimated(stuartMaxwell(table))];
      expect(margins.statistic).toBeLessThanOrEqual(symmetry.statistic * (1 + ELIMINATION));
      if (table.categories.length === 2) expectClose(margins.statistic, symmetry.statistic);
    }),
  );
});

test('cases on which both agree change none of the three tests', () => {
  fc.assert(
    fc.property(tables, twoCategories, fc.nat({ max: 1000 }), (table, two, more) => {
      for (const statistic of Object.values(CHI_SQUARE)) {
        const { n, ...direct } = estimated(statistic(table));
        expect(statistic(withAgreements(table, more))).toEqual({ ...direct, n: n + more * table.categories.length });
      }
      expect(estimated(mcnemarExact(withAgreements(two, more))).pValue).toBe(estimated(mcnemarExact(two)).pValue);
    }),
  );
});

test('taking every case several times multiplies chi-square and leaves its degrees of freedom', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 2, max: 9 }), (table, factor) => {
      for (const statistic of Object.values(CHI_SQUARE)) {
        const [once, often] = [estimated(statistic(table)), estimated(statistic(multiplied(table, factor)))];
        expectClose(often.statistic, once.statistic * factor, ELIMINATION);
        expect(often.degreesOfFreedom).toBe(once.degreesOfFreedom);
      }
    }),
  );
});

test('taking every case several times never raises a probability', () => {
  fc.assert(
    fc.property(tables, twoCategories, fc.integer({ min: 2, max: 9 }), (table, two, factor) => {
      for (const statistic of Object.values(CHI_SQUARE)) {
        const [once, often] = [estimated(statistic(table)), estimated(statistic(multiplied(table, factor)))];
        expect(often.pValue).toBeLessThanOrEqual(once.pValue * (1 + ELIMINATION));
      }
      const [once, often] = [estimated(mcnemarExact(two)), estimated(mcnemarExact(multiplied(two, factor)))];
      expect(often.pValue).toBeLessThanOrEqual(once.pValue * (1 + ELIMINATION));
    }),
  );
});

test('a probability is no measure of a difference: the same shares in four times as many cases become significant', () => {
  const few = frozenTable([
    [10, 6],
    [2, 10],
  ]);
  const pValues = [few, multiplied(few, 4)].map((table) => estimated(mcnemarExact(table)).pValue);
  expect(pValues[0]).toBeGreaterThan(0.2);
  expect(pValues[1]).toBeLessThan(0.01);
});
