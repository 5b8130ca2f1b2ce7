import { expect, test } from 'vitest';
import type { PointEstimate } from './bootstrap.ts';
import type { Coefficient } from './coefficient.ts';
import { congerKappa } from './conger-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetsAc1ManyRaters, gwetsAc2ManyRaters } from './gwets-ac-many-raters.ts';
import { krippendorffsAlpha } from './krippendorffs-alpha.ts';
import type { RatingTable } from './rating-table.ts';
import {
  type Estimate,
  entry,
  npmValues,
  published,
  ratings,
  ratingsOf,
  secondRatings,
  softwareRatings,
} from './testing/fixtures.ts';
import { estimated, expectClose, expectPrinted, NUMERICAL_DERIVATIVE } from './testing/matchers.ts';

const STATISTICS: Readonly<
  Record<string, (table: RatingTable) => PointEstimate & { readonly standardError?: number }>
> = {
  fleissKappa,
  congerKappa,
  gwetsAc1ManyRaters,
  gwetsAc2ManyRatersLinear: (table) => gwetsAc2ManyRaters(table, 'linear'),
  gwetsAc2ManyRatersQuadratic: (table) => gwetsAc2ManyRaters(table, 'quadratic'),
  alphaNominal: (table) => krippendorffsAlpha(table, 'nominal'),
  alphaOrdinal: (table) => krippendorffsAlpha(table, 'ordinal'),
  alphaInterval: (table) => krippendorffsAlpha(table, 'interval'),
};

test.each(published.ratings)('$statistic of $ratings is $estimate as printed: $source', (printed) => {
  const result = estimated(entry(STATISTICS, printed.statistic)(entry(ratings, printed.ratings)));
  expectPrinted(result.estimate, printed.estimate);
  if (printed.standardError !== undefined) expectPrinted(Number(result.standardError), printed.standardError);
});

function expectCoefficient(actual: Coefficient, expected: Estimate) {
  const { estimate, standardError, expectedAgreement } = estimated(actual);
  expectClose(estimate, expected.estimate);
  expectClose(expectedAgreement, expected.expectedAgreement ?? Number.NaN);
  expectClose(standardError, expected.standardError ?? Number.NaN, NUMERICAL_DERIVATIVE);
}

test.each(Object.entries(secondRatings))('the coefficients of %s equal the second implementation', (name, second) => {
  const table = entry(ratings, name);
  expectCoefficient(fleissKappa(table), second.fleissKappa);
  expectCoefficient(congerKappa(table), second.congerKappa);
  expectCoefficient(gwetsAc1ManyRaters(table), second.gwet.identity);
  expectCoefficient(gwetsAc2ManyRaters(table, 'linear'), second.gwet.linear);
  expectCoefficient(gwetsAc2ManyRaters(table, 'quadratic'), second.gwet.quadratic);
});

test.each(Object.entries(secondRatings))(
  'alpha of %s and its jackknife equal the second implementation',
  (name, second) => {
    for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
      const alpha = estimated(krippendorffsAlpha(entry(ratings, name), metric));
      expectClose(alpha.estimate, second.alpha[metric].estimate);
      expectClose(estimated(alpha.interval).lower, Math.max(-1, second.alpha[metric].lower ?? Number.NaN));
      expectClose(estimated(alpha.interval).upper, Math.min(1, second.alpha[metric].upper ?? Number.NaN));
    }
  },
);

test("Fleiss' kappa equals that of statsmodels where no rating is missing", () => {
  const compared = Object.entries(softwareRatings).flatMap(([name, { statsmodelsFleissKappa }]) =>
    statsmodelsFleissKappa === undefined ? [] : [[name, statsmodelsFleissKappa] as const],
  );
  expect(compared.length).toBeGreaterThan(6);
  for (const [name, expected] of compared) expectClose(estimated(fleissKappa(entry(ratings, name))).estimate, expected);
});

test.each(Object.entries(softwareRatings))('what NLTK gives for %s is given here too', (name, { nltk }) => {
  for (const [statistic, expected] of Object.entries(nltk)) {
    expectClose(estimated(entry(STATISTICS, statistic)(entry(ratings, name))).estimate, expected);
  }
});

test.each(Object.entries(npmValues.ratings))(
  'alpha of %s equals that of the npm package krippendorff',
  (name, values) => {
    for (const [statistic, expected] of Object.entries(values)) {
      expectClose(estimated(entry(STATISTICS, statistic)(entry(ratings, name))).estimate, expected);
    }
  },
);

test('alpha of the worked example with missing ratings is 113 of 152', () => {
  expectClose(estimated(krippendorffsAlpha(entry(ratings, 'four_raters_missing'), 'nominal')).estimate, 113 / 152);
});

const oneCategory = ratingsOf(
  [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
  2,
);

test('one category used by all is not computable, but for AC1, which is 1 without an interval', () => {
  const absent = { status: 'not_computable', reason: 'one_category' };
  expect(fleissKappa(oneCategory)).toEqual(absent);
  expect(congerKappa(oneCategory)).toEqual(absent);
  expect(krippendorffsAlpha(oneCategory, 'ordinal')).toEqual(absent);
  expect(gwetsAc1ManyRaters(oneCategory)).toMatchObject({ estimate: 1, interval: { reason: 'zero_variance' } });
});

test('one declared category is not computable for AC1 either', () => {
  expect(
    gwetsAc1ManyRaters(
      ratingsOf(
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    ),
  ).toMatchObject({ reason: 'one_category' });
});

test('one case has an estimate and no interval', () => {
  const table = ratingsOf([[1, 2, 2]], 2);
  for (const statistic of [fleissKappa, congerKappa, gwetsAc1ManyRaters]) {
    expect(statistic(table)).toMatchObject({ status: 'estimated', interval: { reason: 'one_case' }, n: 1 });
  }
  expect(krippendorffsAlpha(table, 'nominal')).toMatchObject({ interval: { reason: 'one_case' }, n: 1 });
});

test('cases with one rating each are not computable', () => {
  const absent = { status: 'not_computable', reason: 'no_paired_ratings' };
  const table = ratingsOf(
    [
      [1, null],
      [null, 2],
    ],
    2,
  );
  for (const statistic of [fleissKappa, congerKappa, gwetsAc1ManyRaters]) expect(statistic(table)).toEqual(absent);
  expect(krippendorffsAlpha(table, 'interval')).toEqual(absent);
});

test('perfect agreement is 1 without an interval', () => {
  const table = ratingsOf(
    [
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ],
    2,
  );
  for (const statistic of [fleissKappa, congerKappa, gwetsAc1ManyRaters]) {
    expect(statistic(table)).toMatchObject({ estimate: 1, interval: { reason: 'zero_variance' } });
  }
  expect(krippendorffsAlpha(table, 'nominal')).toMatchObject({ estimate: 1, interval: { reason: 'zero_variance' } });
});

test('alpha whose value hangs on one case has no jackknife interval', () => {
  const table = ratingsOf(
    [
      [1, 1],
      [1, 1],
      [2, 2],
    ],
    2,
  );
  expect(krippendorffsAlpha(table, 'nominal')).toMatchObject({
    estimate: 1,
    interval: { reason: 'degenerate_resample' },
  });
});

test('alpha counts only the ratings of cases with two or more', () => {
  const result = krippendorffsAlpha(entry(ratings, 'four_raters_missing'), 'nominal');
  expect(result).toMatchObject({ n: 11, pairableRatings: 40 });
});

test('a confidence that is none is not computable', () => {
  const table = entry(ratings, 'four_raters_missing');
  expect(krippendorffsAlpha(table, 'nominal', { confidence: 0 })).toMatchObject({ reason: 'invalid_confidence' });
  expect(fleissKappa(table, { confidence: 0 })).toMatchObject({ interval: { reason: 'invalid_confidence' } });
});
