import { expect, test } from 'vitest';
import { cohensKappa } from './cohens-kappa.ts';
import { entry, frozenTable, tables } from './testing/fixtures.ts';
import { weightedKappa } from './weighted-kappa.ts';

// The comparison with vcd and scikit-learn is in cohens-kappa.test.ts, for all weights at once.

test('a near miss costs less than a far one', () => {
  const near = weightedKappa(
    frozenTable([
      [5, 1, 0],
      [0, 5, 0],
      [0, 0, 5],
    ]),
    'linear',
  );
  const far = weightedKappa(
    frozenTable([
      [5, 0, 1],
      [0, 5, 0],
      [0, 0, 5],
    ]),
    'linear',
  );
  expect(near).toMatchObject({ observedAgreement: expect.closeTo(1 - 0.5 / 16, 12) });
  expect(far).toMatchObject({ observedAgreement: expect.closeTo(1 - 1 / 16, 12) });
});

test('with two categories every weighting equals kappa', () => {
  const table = entry(tables, 'unlike_two');
  expect(weightedKappa(table, 'linear')).toEqual(cohensKappa(table));
  expect(weightedKappa(table, 'quadratic')).toEqual(cohensKappa(table));
});

test('one category is not computable', () => {
  expect(weightedKappa(frozenTable([[3]]), 'quadratic')).toEqual({ status: 'not_computable', reason: 'one_category' });
});
