import { expect, test } from 'vitest';
import type { Coefficient } from './coefficient.ts';
import { cohensKappa, cohensKappaEstimate } from './cohens-kappa.ts';
import type { ConfusionTable } from './confusion-table.ts';
import {
  type Estimate,
  entry,
  frozenTable,
  rTables,
  secondTables,
  softwareTables,
  tables,
} from './testing/fixtures.ts';
import { estimated, expectClose, NUMERICAL_DERIVATIVE } from './testing/matchers.ts';
import { weightedKappa } from './weighted-kappa.ts';

const forms = {
  identity: (table: ConfusionTable) => cohensKappa(table),
  linear: (table: ConfusionTable) => weightedKappa(table, 'linear'),
  quadratic: (table: ConfusionTable) => weightedKappa(table, 'quadratic'),
} as const;

function expectEstimate(actual: Coefficient, expected: Estimate, tolerance?: number) {
  const { estimate, standardError, interval } = estimated(actual);
  expectClose(estimate, expected.estimate, tolerance);
  expectClose(standardError, expected.standardError ?? standardError, tolerance);
  const { lower, upper } = estimated(interval);
  expectClose(lower, expected.lower ?? lower, tolerance);
  expectClose(upper, Math.min(1, expected.upper ?? upper), tolerance);
}

test.each(Object.keys(tables))('kappa and both weighted kappas of %s equal those of vcd, with intervals', (name) => {
  const { kappa, linear, quadratic } = entry(rTables, name);
  expectEstimate(forms.identity(entry(tables, name)), kappa);
  expectEstimate(forms.linear(entry(tables, name)), linear);
  expectEstimate(forms.quadratic(entry(tables, name)), quadratic);
});

test.each(Object.keys(tables))('kappa of %s equals that of statsmodels, with its standard error', (name) => {
  expectEstimate(cohensKappa(entry(tables, name)), entry(softwareTables, name).statsmodelsKappa);
});

test('kappa and both weighted kappas equal those of scikit-learn', () => {
  const compared = Object.entries(softwareTables).filter(([, { sklearnKappa }]) => sklearnKappa !== undefined);
  expect(compared.length).toBeGreaterThan(5);
  for (const [name, { sklearnKappa }] of compared) {
    for (const scheme of ['identity', 'linear', 'quadratic'] as const) {
      expectClose(estimated(forms[scheme](entry(tables, name))).estimate, sklearnKappa?.[scheme] ?? 0);
    }
  }
});

test('the standard errors equal numerical derivatives of the coefficient', () => {
  for (const [name, { cohen }] of Object.entries(secondTables)) {
    for (const scheme of ['identity', 'linear', 'quadratic'] as const) {
      expectEstimate(forms[scheme](entry(tables, name)), cohen[scheme], NUMERICAL_DERIVATIVE);
    }
  }
});

test('high agreement on one prevailing category gives a kappa below 0', () => {
  expect(cohensKappa(entry(tables, 'paradox_two'))).toMatchObject({
    observedAgreement: 0.96,
    estimate: expect.closeTo(-0.0204, 4),
  });
});

test('one category used by both is not computable, in a table of one or of two', () => {
  const absent = { status: 'not_computable', reason: 'one_category' };
  expect(cohensKappa(frozenTable([[7]]))).toEqual(absent);
  expect(
    cohensKappa(
      frozenTable([
        [0, 0],
        [0, 7],
      ]),
    ),
  ).toEqual(absent);
});

test('perfect agreement is 1 without an interval: no width would claim certainty', () => {
  const kappa = cohensKappa(
    frozenTable([
      [5, 0],
      [0, 3],
    ]),
  );
  const interval = { status: 'not_computable', reason: 'zero_variance' };
  expect(kappa).toMatchObject({ estimate: 1, standardError: 0, interval, n: 8 });
});

test('one case on which both differ is 0 without an interval', () => {
  const kappa = cohensKappa(
    frozenTable([
      [0, 1],
      [0, 0],
    ]),
  );
  expect(kappa).toMatchObject({ estimate: 0, interval: { status: 'not_computable', reason: 'one_case' }, n: 1 });
});

test('a confidence that is none leaves the estimate and no interval', () => {
  const kappa = cohensKappa(entry(tables, 'three_grades'), { confidence: 0 });
  expect(kappa).toMatchObject({ status: 'estimated', interval: { reason: 'invalid_confidence' } });
});

test('the interval is cut at 1', () => {
  expect(
    cohensKappa(
      frozenTable([
        [5, 0],
        [1, 5],
      ]),
    ),
  ).toMatchObject({ interval: { upper: 1 } });
});

test('the estimate alone is that of the whole coefficient, to the last bit', () => {
  for (const table of Object.values(tables)) {
    const { estimate } = estimated(cohensKappa(table));
    expect(cohensKappaEstimate(table)).toEqual({ status: 'estimated', estimate });
  }
});
