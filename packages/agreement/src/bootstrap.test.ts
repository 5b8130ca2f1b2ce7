import { expect, test } from 'vitest';
import type { BootstrapInterval } from './bootstrap.ts';
import { bootstrapRatings } from './bootstrap-ratings.ts';
import { bootstrapTable } from './bootstrap-table.ts';
import { cohensKappa } from './cohens-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { krippendorffsAlpha } from './krippendorffs-alpha.ts';
import { entry, frozenTable, ratings, ratingsOf, secondValues, tables } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';

const second = secondValues.bootstrap;

function expectInterval(actual: BootstrapInterval, expected: (typeof second)['kappaOfThreeGrades']) {
  const interval = estimated(actual);
  expectClose(interval.lower, expected.lower);
  expectClose(interval.upper, expected.upper);
  expectClose(interval.standardError, expected.standardError);
  expect(interval).toMatchObject({
    resamples: expected.resamples,
    degenerateResamples: expected.degenerateResamples,
    confidence: expected.confidence,
  });
}

test('the interval of a table equals the second implementation, draw by draw', () => {
  const { kappaOfThreeGrades: expected } = second;
  expectInterval(bootstrapTable(entry(tables, 'three_grades'), cohensKappa, expected), expected);
});

test('resamples with one category are left out and counted, as in the second implementation', () => {
  const { kappaOfParadox: expected } = second;
  expect(expected.degenerateResamples).toBeGreaterThan(0);
  expectInterval(bootstrapTable(entry(tables, 'paradox_two'), cohensKappa, expected), expected);
});

test('the interval of ratings equals the second implementation, draw by draw', () => {
  const { alphaOfFourRaters: expected } = second;
  const table = entry(ratings, 'four_raters_missing');
  expectInterval(
    bootstrapRatings(table, (drawn) => krippendorffsAlpha(drawn, 'ordinal'), expected),
    expected,
  );
});

test('the spread of the bootstrap is near the analytic standard error', () => {
  const table = entry(tables, 'five_grades');
  const { standardError } = estimated(bootstrapTable(table, cohensKappa, { seed: 11 }));
  expect(standardError / estimated(cohensKappa(table)).standardError).toBeCloseTo(1, 1);
});

test('perfect agreement has no bootstrap interval either', () => {
  const result = bootstrapTable(
    frozenTable([
      [9, 0],
      [0, 9],
    ]),
    cohensKappa,
    { seed: 1 },
  );
  expect(result).toEqual({ status: 'not_computable', reason: 'zero_variance' });
});

test('a statistic that exists on no resample has no interval', () => {
  const result = bootstrapTable(
    frozenTable([
      [9, 0],
      [0, 0],
    ]),
    cohensKappa,
    { seed: 1 },
  );
  expect(result).toEqual({ status: 'not_computable', reason: 'degenerate_resample' });
});

test.each([
  ['a broken seed', { seed: 0.5 }],
  ['a seed that is no number', { seed: Number.NaN }],
  ['fewer than 100 resamples', { seed: 1, resamples: 99 }],
  ['a broken number of resamples', { seed: 1, resamples: 100.5 }],
])('%s is not computable', (_, options) => {
  const absent = { status: 'not_computable', reason: 'invalid_resampling' };
  expect(bootstrapTable(entry(tables, 'three_grades'), cohensKappa, options)).toEqual(absent);
  expect(bootstrapRatings(entry(ratings, 'poor_tool'), fleissKappa, options)).toEqual(absent);
});

test('a confidence that is none is not computable', () => {
  const result = bootstrapTable(entry(tables, 'three_grades'), cohensKappa, { seed: 1, confidence: 0 });
  expect(result).toMatchObject({ reason: 'invalid_confidence' });
});

test('no cases are not computable', () => {
  expect(bootstrapTable(frozenTable([[0]]), cohensKappa, { seed: 1 })).toMatchObject({ reason: 'no_cases' });
  expect(bootstrapRatings(ratingsOf([], 2), fleissKappa, { seed: 1 })).toMatchObject({ reason: 'no_cases' });
});
test('of more cases than are drawn one by one the interval is as wide as the analytic one, and the counts add up', () => {
  const table = frozenTable([
    [30_000, 4_000],
    [5_000, 11_000],
  ]);
  const totals = new Set<number>();
  const interval = estimated(
    bootstrapTable(
      table,
      (drawn) => {
        totals.add(drawn.counts.flat().reduce((sum, count) => sum + count, 0));
        return cohensKappa(drawn);
      },
      { seed: 5 },
    ),
  );
  const analytic = estimated(cohensKappa(table));
  expect([...totals]).toEqual([50_000]);
  expect(interval.standardError / analytic.standardError).toBeCloseTo(1, 1);
  expect(interval.lower).toBeLessThan(analytic.estimate);
  expect(interval.upper).toBeGreaterThan(analytic.estimate);
});
