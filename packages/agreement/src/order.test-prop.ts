import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternativeTest } from './alternative-test.ts';
import { bootstrapRatings } from './bootstrap-ratings.ts';
import { congerKappa } from './conger-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { gwetsAc1ManyRaters, gwetsAc2ManyRaters } from './gwets-ac-many-raters.ts';
import { krippendorffsAlpha } from './krippendorffs-alpha.ts';
import { nonInferiorityToExperts } from './non-inferiority.ts';
import { type Rating, type RatingTable, ratingTable } from './rating-table.ts';
import { williamsIndex } from './williams-index.ts';

const CATEGORIES: readonly string[] = ['1', '2', '3'];
const TOOL = 'tool';

const STATISTICS: Readonly<Record<string, (table: RatingTable) => unknown>> = {
  fleissKappa,
  congerKappa,
  gwetsAc1ManyRaters,
  gwetsAc2ManyRaters: (table) => gwetsAc2ManyRaters(table, 'linear'),
  alphaNominal: (table) => krippendorffsAlpha(table, 'nominal'),
  alphaOrdinal: (table) => krippendorffsAlpha(table, 'ordinal'),
  alphaInterval: (table) => krippendorffsAlpha(table, 'interval'),
  williamsIndex: (table) => williamsIndex(table, TOOL),
  alternativeTest: (table) => alternativeTest(table, TOOL, { margin: 0.2, fewestCases: 2 }),
  nonInferiorityToExperts: (table) => nonInferiorityToExperts(table, TOOL, { margin: 0.1 }),
};

/** Names that sort differently as text and as numbers, and one that is a property of every object. */
const RATERS = [TOOL, 'expert 10', 'expert 9', 'constructor'] as const;

const ratings: fc.Arbitrary<readonly Rating[]> = fc
  .array(fc.tuple(...RATERS.map(() => fc.option(fc.constantFrom(...CATEGORIES), { freq: 6 }))), {
    minLength: 2,
    maxLength: 14,
  })
  .map((rows) =>
    rows.flatMap((row, position) =>
      row.flatMap((category, column) => {
        const rater = RATERS[column];
        return category === null || rater === undefined ? [] : [{ caseId: `case ${position + 1}`, rater, category }];
      }),
    ),
  )
  .filter((given) => given.length > 0);

const shuffled = ratings.chain((given) =>
  fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
);

test.each(Object.entries(STATISTICS))('%s is the same to the last bit in any order of the ratings', (_, statistic) => {
  fc.assert(
    fc.property(shuffled, ([given, others]) => {
      expect(statistic(ratingTable(others, CATEGORIES))).toEqual(statistic(ratingTable(given, CATEGORIES)));
    }),
  );
});

test.each(Object.entries(STATISTICS))(
  '%s is the same whatever the order within a table built by hand',
  (_, statistic) => {
    fc.assert(
      fc.property(ratings, (given) => {
        const table = ratingTable(given, CATEGORIES);
        const backwards = {
          categories: table.categories,
          raters: [...table.raters].reverse(),
          cases: [...table.cases].reverse().map(({ caseId, ratings: ofCase }) => ({
            caseId,
            ratings: Object.fromEntries(Object.entries(ofCase).reverse()),
          })),
        };
        expect(statistic(backwards)).toEqual(statistic(table));
      }),
    );
  },
);

test('cases that share an id are taken in one order too', () => {
  const cases = ['12', '21', '11', '22', '13', '33'].map((marks) => ({
    caseId: 'same',
    ratings: Object.fromEntries([...marks].map((category, rater) => [`rater ${rater}`, category])),
  }));
  const table = { categories: CATEGORIES, raters: ['rater 0', 'rater 1'], cases };
  const backwards = { ...table, cases: [...cases].reverse() };
  expect(fleissKappa(backwards)).toEqual(fleissKappa(table));
  expect(bootstrapRatings(backwards, fleissKappa, { seed: 1 })).toEqual(
    bootstrapRatings(table, fleissKappa, { seed: 1 }),
  );
});

test('a seed gives the same bootstrap interval in any order of the ratings', () => {
  fc.assert(
    fc.property(shuffled, fc.integer(), ([given, others], seed) => {
      const interval = (some: readonly Rating[]) =>
        bootstrapRatings(ratingTable(some, CATEGORIES), fleissKappa, { seed, resamples: 100 });
      expect(interval(others)).toEqual(interval(given));
    }),
    { numRuns: 50 },
  );
});
