import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alternativeTest,
  bootstrapRatings,
  bootstrapTable,
  bowker,
  brennanPrediger,
  casesForUpperBound,
  clopperPearsonInterval,
  cohensKappa,
  congerKappa,
  fleissKappa,
  gwetsAc1,
  gwetsAc1ManyRaters,
  gwetsAc2,
  gwetsAc2ManyRaters,
  krippendorffsAlpha,
  lowerBoundExact,
  mcnemarExact,
  nonInferiorityPaired,
  nonInferiorityToExperts,
  observedAgreement,
  pabak,
  prevalenceAndBias,
  scottsPi,
  stuartMaxwell,
  triageErrors,
  upperBoundExact,
  weightedKappa,
  williamsIndex,
  wilsonInterval,
} from './index.ts';
import { frozenTable, ratingsOf } from './testing/fixtures.ts';

/** Small and odd numbers: the degenerate cases are among them. */
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.nat(), fc.double());
const confidence = fc.oneof(fc.constantFrom(0, 1, 0.95), fc.double());

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The options are given back in the result, so an odd margin alone may be odd. */
function expectFinite(result: unknown) {
  expect(
    numbersIn(result).filter((value) => !Number.isFinite(value)),
    JSON.stringify(result),
  ).toEqual([]);
}

test('no statistic of a table gives a number that is not finite, whatever the counts', () => {
  const anyTable = fc.integer({ min: 0, max: 4 }).chain((size) => {
    const sized = { minLength: size, maxLength: size };
    return fc.array(fc.array(count, sized), sized);
  });
  fc.assert(
    fc.property(anyTable, confidence, (counts, level) => {
      const table = frozenTable(counts);
      const options = { confidence: level };
      expectFinite(observedAgreement(table, options));
      expectFinite(triageErrors(table, options));
      for (const statistic of [cohensKappa, scottsPi, gwetsAc1, brennanPrediger, pabak])
        expectFinite(statistic(table, options));
      for (const scheme of ['linear', 'quadratic'] as const) {
        expectFinite([weightedKappa(table, scheme, options), gwetsAc2(table, scheme, options)]);
      }
      expectFinite([prevalenceAndBias(table), mcnemarExact(table), bowker(table), stuartMaxwell(table)]);
    }),
    { numRuns: 500 },
  );
});

test('no statistic of ratings gives a number that is not finite, whatever is missing', () => {
  const rows = fc.integer({ min: 0, max: 5 }).chain((raters) => {
    const rating = fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 });
    return fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { maxLength: 6 });
  });
  fc.assert(
    fc.property(rows, confidence, (given, level) => {
      const table = ratingsOf(given, 3);
      const options = { confidence: level };
      for (const statistic of [fleissKappa, congerKappa, gwetsAc1ManyRaters]) expectFinite(statistic(table, options));
      for (const metric of ['nominal', 'ordinal', 'interval'] as const)
        expectFinite(krippendorffsAlpha(table, metric, options));
      expectFinite(gwetsAc2ManyRaters(table, 'quadratic', options));
      expectFinite(williamsIndex(table, '1', options));
      expectFinite(nonInferiorityToExperts(table, '1', { margin: 0.1, confidence: level }));
      expectFinite(alternativeTest(table, '1', { margin: 0.1, fewestCases: 0 }));
    }),
    { numRuns: 500 },
  );
});

test('no bound of a proportion and no number of cases is not finite, whatever the input', () => {
  fc.assert(
    fc.property(count, count, confidence, (successes, n, level) => {
      for (const bound of [wilsonInterval, clopperPearsonInterval, upperBoundExact, lowerBoundExact]) {
        expectFinite({ ...bound(successes, n, level), confidence: 0 });
      }
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1 }), fc.integer({ min: -1, max: 20 }), confidence, (bound, errors, level) => {
      expectFinite(casesForUpperBound(bound, { allowedErrors: errors, confidence: level }));
    }),
  );
});

test('no paired comparison gives a number that is not finite, whatever the counts', () => {
  fc.assert(
    fc.property(
      count,
      count,
      count,
      count,
      confidence,
      (bothRight, onlyToolRight, onlyComparatorRight, bothWrong, level) => {
        const outcomes = { bothRight, onlyToolRight, onlyComparatorRight, bothWrong };
        expectFinite(nonInferiorityPaired(outcomes, { margin: 0.1, confidence: level }));
      },
    ),
  );
});

test('no bootstrap gives a number that is not finite', () => {
  const small = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(small, fc.integer(), (counts, seed) => {
      const rows = counts.flatMap(([first = 0, second = 0]) => [[(first % 2) + 1, (second % 2) + 1]]);
      expectFinite(bootstrapTable(frozenTable(counts), cohensKappa, { seed, resamples: 100 }));
      expectFinite(bootstrapRatings(ratingsOf(rows, 2), fleissKappa, { seed, resamples: 100 }));
    }),
  );
});
