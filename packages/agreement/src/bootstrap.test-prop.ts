import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BootstrapInterval, PointEstimate } from './bootstrap.ts';
import { bootstrapRatings } from './bootstrap-ratings.ts';
import { bootstrapTable } from './bootstrap-table.ts';
import { cohensKappa } from './cohens-kappa.ts';
import type { ConfusionTable } from './confusion-table.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { observedAgreement } from './observed-agreement.ts';
import { entry, frozenTable, ratingsOf, tables } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { multiplied, tableOf, transposed } from './testing/tables.ts';

const RESAMPLES = 100;
const RUNS = { numRuns: 40 };
const seed = fc.integer();

/** Few cases, each drawn again, and many, their counts drawn. */
const someTable = fc
  .oneof(
    fc
      .array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
      .map(frozenTable),
    tableOf(2, 4),
  )
  .filter(({ counts }) => counts.flat().some((count) => count > 0));

const rows = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { freq: 6 }), { minLength: 3, maxLength: 3 }),
  {
    minLength: 2,
    maxLength: 10,
  },
);

const interval = (
  table: ConfusionTable,
  statistic: (drawn: ConfusionTable) => PointEstimate,
  options: { readonly seed: number; readonly confidence?: number },
) => bootstrapTable(table, statistic, { resamples: RESAMPLES, ...options });

function limits(result: BootstrapInterval): readonly number[] {
  return result.status === 'estimated' ? [result.lower, result.upper] : [];
}

const total = ({ counts }: ConfusionTable) => counts.flat().reduce((sum, count) => sum + count, 0);

test('every resample of a table holds as many cases, in cells that held some', () => {
  fc.assert(
    fc.property(someTable, seed, (table, given) => {
      interval(
        table,
        (drawn) => {
          expect(total(drawn)).toBe(total(table));
          expect(drawn.categories).toEqual(table.categories);
          for (const [row, counts] of drawn.counts.entries()) {
            for (const [column, count] of counts.entries()) {
              expect(Number.isInteger(count) && count >= 0).toBe(true);
              if (table.counts[row]?.[column] === 0) expect(count).toBe(0);
            }
          }
          return cohensKappa(drawn);
        },
        { seed: given },
      );
    }),
    RUNS,
  );
});

test('every resample of ratings holds as many cases, each one of those given with all its ratings', () => {
  fc.assert(
    fc.property(rows, seed, (given, start) => {
      const table = ratingsOf(given, 3);
      const known = new Set(table.cases);
      bootstrapRatings(
        table,
        (drawn) => {
          expect(drawn.cases.length).toBe(table.cases.length);
          expect(drawn.cases.every((one) => known.has(one))).toBe(true);
          return fleissKappa(drawn);
        },
        { seed: start, resamples: RESAMPLES },
      );
    }),
    RUNS,
  );
});

test('an interval lies within the range of its statistic, its lower limit below its upper', () => {
  fc.assert(
    fc.property(someTable, seed, (table, given) => {
      for (const [statistic, least] of [
        [observedAgreement, 0],
        [cohensKappa, -1],
      ] as const) {
        const [lower = least, upper = 1] = limits(interval(table, statistic, { seed: given }));
        expect(least - 1e-12 <= lower && lower < upper && upper <= 1).toBe(true);
      }
    }),
    RUNS,
  );
});

test('a seed gives one interval, and more confidence a wider one around it', () => {
  fc.assert(
    fc.property(someTable, seed, (table, given) => {
      const narrow = interval(table, cohensKappa, { seed: given, confidence: 0.8 });
      expect(interval(table, cohensKappa, { seed: given, confidence: 0.8 })).toEqual(narrow);
      if (narrow.status === 'not_computable') return;
      const wide = estimated(interval(table, cohensKappa, { seed: given, confidence: 0.95 }));
      expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper).toBe(true);
      expect(wide.standardError).toBe(narrow.standardError);
    }),
    RUNS,
  );
});

test('a statistic on another scale has its interval on that scale', () => {
  fc.assert(
    fc.property(someTable, seed, (table, given) => {
      const onScale = (drawn: ConfusionTable): PointEstimate => {
        const { estimate } = estimated(observedAgreement(drawn));
        return { status: 'estimated', estimate: 2 * estimate - 1 };
      };
      const [direct, scaled] = [observedAgreement, onScale].map((one) => interval(table, one, { seed: given }));
      expect(scaled?.status).toBe(direct?.status);
      if (direct?.status !== 'estimated' || scaled?.status !== 'estimated') return;
      expectClose(scaled.lower, 2 * direct.lower - 1);
      expectClose(scaled.upper, 2 * direct.upper - 1);
      expectClose(scaled.standardError, 2 * direct.standardError, 1e-9);
    }),
    RUNS,
  );
});

test('other names of the categories change nothing', () => {
  fc.assert(
    fc.property(someTable, seed, (table, given) => {
      const renamed = { ...table, categories: table.categories.map((name) => `grade ${name}`) };
      expect(interval(renamed, cohensKappa, { seed: given })).toEqual(interval(table, cohensKappa, { seed: given }));
    }),
    RUNS,
  );
});

test('what holds of a coefficient holds of its interval only about: exchanging the raters draws other cases', () => {
  const table = entry(tables, 'three_grades');
  const [direct, exchanged] = [table, transposed(table)].map((one) =>
    estimated(bootstrapTable(one, cohensKappa, { seed: 1 })),
  );
  expect(exchanged?.lower).not.toBe(direct?.lower);
  expect(exchanged?.lower).toBeCloseTo(direct?.lower ?? Number.NaN, 1);
  expect(exchanged?.upper).toBeCloseTo(direct?.upper ?? Number.NaN, 1);
});

test('taking every case four times halves the spread, about and not exactly', () => {
  const table = entry(tables, 'three_grades');
  const [once, often] = [table, multiplied(table, 4)].map(
    (one) => estimated(bootstrapTable(one, cohensKappa, { seed: 1 })).standardError,
  );
  expect(Number(often) / Number(once)).toBeCloseTo(0.5, 1);
  expect(Number(often) / Number(once)).not.toBe(0.5);
});
