import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PointEstimate } from './bootstrap.ts';
import { cohensKappa } from './cohens-kappa.ts';
import { confusionTable } from './confusion-table.ts';
import { congerKappa } from './conger-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetsAc1, gwetsAc2 } from './gwets-ac.ts';
import { gwetsAc1ManyRaters, gwetsAc2ManyRaters } from './gwets-ac-many-raters.ts';
import { gwetsFactor } from './gwets-chance.ts';
import { krippendorffsAlpha } from './krippendorffs-alpha.ts';
import type { RatingTable } from './rating-table.ts';
import { scottsPi } from './scotts-pi.ts';
import { ratingsOf } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { williamsIndex } from './williams-index.ts';

const SIZE = 4;

const STATISTICS: readonly ((table: RatingTable) => PointEstimate)[] = [
  fleissKappa,
  congerKappa,
  gwetsAc1ManyRaters,
  (table) => gwetsAc2ManyRaters(table, 'quadratic'),
  (table) => krippendorffsAlpha(table, 'nominal'),
  (table) => krippendorffsAlpha(table, 'ordinal'),
  (table) => krippendorffsAlpha(table, 'interval'),
];

/** Alpha corrects for few ratings, so it moves when all cases are taken twice; the others do not. */
const FREE_OF_SAMPLE_SIZE = STATISTICS.slice(0, 4);

const category = fc.integer({ min: 1, max: SIZE });
const rowsOf = (raters: number, rating: fc.Arbitrary<number | null>) =>
  fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 12 });
const anyRows = fc.integer({ min: 2, max: 5 }).chain((raters) => rowsOf(raters, fc.option(category, { freq: 5 })));
const pairs = rowsOf(2, category);

type Rows = readonly (readonly (number | null)[])[];

function expectSame(rows: Rows, others: Rows, statistics = STATISTICS) {
  const [table, other] = [ratingsOf(rows, SIZE), ratingsOf(others, SIZE)];
  for (const statistic of statistics) {
    const [first, second] = [statistic(table), statistic(other)];
    expect(first.status).toBe(second.status);
    if (first.status === 'estimated') expectClose(first.estimate, estimated(second).estimate, 1e-10);
  }
}

test('the order of the cases does not matter', () => {
  const shuffled = anyRows.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(fc.property(shuffled, ([rows, others]) => expectSame(rows, others)));
});

test('the order of the raters does not matter', () => {
  fc.assert(
    fc.property(anyRows, (rows) =>
      expectSame(
        rows,
        rows.map((row) => [...row].reverse()),
      ),
    ),
  );
});

test('reversing the order of the categories does not matter', () => {
  const reversed = (rows: Rows) => rows.map((row) => row.map((rating) => rating && SIZE + 1 - rating));
  fc.assert(fc.property(anyRows, (rows) => expectSame(rows, reversed(rows))));
});

test('taking every case twice leaves all but alpha as they are', () => {
  fc.assert(fc.property(anyRows, (rows) => expectSame(rows, [...rows, ...rows], FREE_OF_SAMPLE_SIZE)));
});

test('taking every case often brings nominal alpha to the kappa of Fleiss for two raters', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const often = ratingsOf(Array.from({ length: 300 }, () => rows).flat(), SIZE);
      const [alpha, kappa] = [krippendorffsAlpha(often, 'nominal'), fleissKappa(often)];
      expect(alpha.status).toBe(kappa.status);
      if (alpha.status === 'estimated') expect(Math.abs(alpha.estimate - estimated(kappa).estimate)).toBeLessThan(0.01);
    }),
    { numRuns: 20 },
  );
});

test('without weights the categories may be in any order', () => {
  const nominal = [
    fleissKappa,
    congerKappa,
    gwetsAc1ManyRaters,
    (table: RatingTable) => krippendorffsAlpha(table, 'nominal'),
  ];
  const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: SIZE });
  fc.assert(
    fc.property(anyRows, order, (rows, names) => {
      const renamed = rows.map((row) => row.map((rating) => (rating === null ? null : (names[rating - 1] ?? null))));
      expectSame(rows, renamed, nominal);
    }),
  );
});

test('taking every case several times moves alpha by its correction for few ratings, and by nothing else', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 2, max: 5 }), (rows, times) => {
      const often = Array.from({ length: times }, () => rows).flat();
      for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
        const once = krippendorffsAlpha(ratingsOf(rows, SIZE), metric);
        if (once.status === 'not_computable') continue;
        const { pairableRatings: few, estimate } = once;
        const many = estimated(krippendorffsAlpha(ratingsOf(often, SIZE), metric));
        expect(many.pairableRatings).toBe(few * times);
        const [correction, smaller] = [(few - 1) / few, (few * times - 1) / (few * times)];
        expectClose((1 - many.estimate) / smaller, (1 - estimate) / correction, 1e-9);
      }
    }),
  );
});

test('alpha is above -1, by 2 over the number of its ratings or more, whatever is missing', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
        const result = krippendorffsAlpha(ratingsOf(rows, SIZE), metric);
        if (result.status === 'not_computable') continue;
        expect(result.estimate).toBeGreaterThanOrEqual(-1 + 2 / result.pairableRatings - 1e-12);
      }
    }),
  );
});

test('with m ratings for every case the kappa of Fleiss is at least -1 / (m - 1), and that of Conger at least -1', () => {
  const complete = fc.integer({ min: 2, max: 5 }).chain((raters) => rowsOf(raters, category));
  fc.assert(
    fc.property(complete, (rows) => {
      const [fleiss, conger] = [fleissKappa(ratingsOf(rows, SIZE)), congerKappa(ratingsOf(rows, SIZE))];
      const raters = rows[0]?.length ?? 2;
      if (fleiss.status === 'estimated') expect(fleiss.estimate).toBeGreaterThanOrEqual(-1 / (raters - 1) - 1e-12);
      if (conger.status === 'estimated') expect(conger.estimate).toBeGreaterThanOrEqual(-1 - 1e-12);
    }),
  );
});

test('with two or more ratings for every case the kappa of Fleiss is at least -1', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const paired = rows.filter((row) => row.filter((rating) => rating !== null).length >= 2);
      const result = fleissKappa(ratingsOf(paired, SIZE));
      if (result.status === 'estimated') expect(result.estimate).toBeGreaterThanOrEqual(-1 - 1e-12);
    }),
  );
});

test('cases with one rating tell of the shares only, and take the kappas of Fleiss and Conger below -1', () => {
  const rows = [[1, 2], ...Array.from({ length: 9 }, (_, position) => (position % 2 === 0 ? [1, null] : [null, 1]))];
  for (const statistic of [fleissKappa, congerKappa]) {
    const result = estimated(statistic(ratingsOf(rows, SIZE)));
    expect(result.estimate).toBeLessThan(-1);
    expect(result.interval.status === 'not_computable' || result.interval.lower < result.estimate).toBe(true);
  }
});

test('AC1 of q categories is at least -1 / (q - 1), and AC2 what no agreement in evenly used categories gives', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const [scheme, statistic] of [
        ['identity', gwetsAc1ManyRaters],
        ['linear', (table: RatingTable) => gwetsAc2ManyRaters(table, 'linear')],
        ['quadratic', (table: RatingTable) => gwetsAc2ManyRaters(table, 'quadratic')],
      ] as const) {
        const most = (gwetsFactor(SIZE, scheme) * (SIZE - 1)) / SIZE;
        const result = statistic(ratingsOf(rows, SIZE));
        if (result.status === 'estimated') expect(result.estimate).toBeGreaterThanOrEqual(-most / (1 - most) - 1e-12);
      }
    }),
  );
});

test('no coefficient is above 1', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const result of STATISTICS.map((statistic) => statistic(ratingsOf(rows, SIZE)))) {
        if (result.status === 'estimated') expect(result.estimate).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test('for two raters the coefficients of many raters equal those of the table', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const categories: readonly string[] = ['1', '2', '3', '4'];
      const table = confusionTable(
        rows.map(([first, second]) => [String(first), String(second)] as const),
        categories,
      );
      const compared = [
        [fleissKappa, scottsPi(table)],
        [congerKappa, cohensKappa(table)],
        [gwetsAc1ManyRaters, gwetsAc1(table)],
        [(given: RatingTable) => gwetsAc2ManyRaters(given, 'linear'), gwetsAc2(table, 'linear')],
      ] as const;
      for (const [statistic, expected] of compared) {
        const result = statistic(ratingsOf(rows, SIZE));
        expect(result.status).toBe(expected.status);
        if (result.status !== 'estimated' || expected.status !== 'estimated') continue;
        expectClose(result.estimate, expected.estimate, 1e-10);
        if (rows.length < 2) continue;
        // A table divides its variance by n, a list of cases by n - 1.
        const factor = Math.sqrt((rows.length - 1) / rows.length);
        expectClose(result.standardError * factor, expected.standardError, 1e-9);
      }
    }),
  );
});

test("Williams' index depends on neither the order of the cases nor that of the experts", () => {
  const complete = rowsOf(4, category);
  fc.assert(
    fc.property(complete, (rows) => {
      const others = [...rows].reverse().map(([tool = 1, ...experts]) => [tool, ...experts.reverse()]);
      const [first, second] = [ratingsOf(rows, SIZE), ratingsOf(others, SIZE)].map((table) =>
        williamsIndex(table, '1'),
      );
      expect(first?.status).toBe(second?.status);
      if (first?.status !== 'estimated' || second?.status !== 'estimated') return;
      expectClose(first.estimate, second.estimate, 1e-10);
      expect(first.interval.status).toBe(second.interval.status);
    }),
  );
});
