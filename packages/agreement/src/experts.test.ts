import { expect, test } from 'vitest';
import { alternativeTest } from './alternative-test.ts';
import { nonInferiorityToExperts } from './non-inferiority.ts';
import { authorsValues, entry, ratings, ratingsOf, rValues, secondRatings } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { williamsIndex } from './williams-index.ts';

const TOOL = '1';

/** The quantile of Student's t of scipy 1.10 departs from that of R in the eleventh digit. */
const STUDENT_QUANTILE = 1e-10;
const compared = Object.entries(secondRatings).filter(([, { williams }]) => williams !== undefined);

test.each(compared)("Williams' index of %s and its jackknife equal the second implementation", (name, { williams }) => {
  const result = estimated(williamsIndex(entry(ratings, name), TOOL));
  expectClose(result.estimate, williams?.estimate ?? Number.NaN);
  expectClose(estimated(result.interval).lower, williams?.lower ?? Number.NaN);
  expectClose(estimated(result.interval).upper, williams?.upper ?? Number.NaN);
  expect(result.n).toBe(williams?.n);
});

test.each(compared)('the alternative test of %s equals scipy and statsmodels', (name, { alternative = [] }) => {
  expect(alternative.length).toBe(2);
  for (const { margin, fewestCases, ...expected } of alternative) {
    const result = estimated(alternativeTest(entry(ratings, name), TOOL, { margin, fewestCases }));
    expectClose(result.winningRate, expected.winningRate);
    expectClose(result.advantageProbability, expected.advantageProbability);
    const tested = result.comparisons.filter((comparison) => comparison.status === 'estimated');
    expect(tested.map(({ expert, n }) => [expert, n])).toEqual(
      expected.tested.map((one) => [String(one.expert + 1), one.n]),
    );
    for (const [position, comparison] of tested.entries()) {
      const one = expected.tested[position];
      expectClose(comparison.pValue, one?.pValue ?? Number.NaN);
      expectClose(comparison.toolAdvantage, one?.toolAdvantage ?? Number.NaN);
      expectClose(comparison.expertAdvantage, one?.expertAdvantage ?? Number.NaN);
    }
  }
});

test.each(Object.entries(authorsValues.ratings))(
  'the alternative test of %s equals the code of its authors',
  (name, outcomes) => {
    for (const { margin, fewestCases, winningRate, advantageProbability } of outcomes) {
      const result = estimated(alternativeTest(entry(ratings, name), TOOL, { margin, fewestCases }));
      expectClose(result.winningRate, winningRate);
      expectClose(result.advantageProbability, advantageProbability);
    }
  },
);

test.each(Object.entries(rValues.pairedBounds))(
  'the bound of %s against experts equals the paired t test of R',
  (name, expected) => {
    const result = estimated(nonInferiorityToExperts(entry(ratings, name), TOOL, { margin: 0.1 }));
    expectClose(result.difference, expected.difference);
    expectClose(estimated(result.lowerBound).bound, expected.lowerBound);
    expect(result.n).toBe(expected.n);
  },
);

test.each(compared)('non-inferiority of %s to experts equals the second implementation', (name, { nonInferiority }) => {
  const result = estimated(nonInferiorityToExperts(entry(ratings, name), TOOL, { margin: 0.1 }));
  expectClose(result.difference, nonInferiority?.difference ?? Number.NaN);
  expectClose(estimated(result.lowerBound).bound, nonInferiority?.lowerBound ?? Number.NaN, STUDENT_QUANTILE);
  expect(result.n).toBe(nonInferiority?.n);
});

test('a poor tool is below 1 in the index, loses against every expert and is not shown non-inferior', () => {
  const table = entry(ratings, 'poor_tool');
  expect(estimated(estimated(williamsIndex(table, TOOL)).interval).upper).toBeLessThan(1);
  expect(estimated(alternativeTest(table, TOOL, { margin: 0.2 })).winningRate).toBe(0);
  expect(nonInferiorityToExperts(table, TOOL, { margin: 0.1 })).toMatchObject({ verdict: 'not_shown' });
});

test('non-inferiority is shown only when the bound is above minus the margin', () => {
  const table = entry(ratings, 'tool_and_three_experts');
  const { lowerBound } = estimated(nonInferiorityToExperts(table, TOOL, { margin: 0.5 }));
  const bound = estimated(lowerBound).bound;
  expect(bound).toBeLessThan(0);
  const verdictAt = (margin: number) => nonInferiorityToExperts(table, TOOL, { margin });
  expect(verdictAt(-bound + 1e-9)).toMatchObject({ verdict: 'non_inferior' });
  expect(verdictAt(-bound - 1e-9)).toMatchObject({ verdict: 'not_shown' });
});

const perfect = ratingsOf(
  Array.from({ length: 40 }, (_, position) => Array(4).fill((position % 2) + 1)),
  2,
);

test('when all agree in every case the index is 1 without interval and nothing can be tested', () => {
  expect(williamsIndex(perfect, TOOL)).toMatchObject({ estimate: 1, interval: { reason: 'zero_variance' } });
  expect(alternativeTest(perfect, TOOL, { margin: 0.2 })).toEqual({
    status: 'not_computable',
    reason: 'zero_variance',
  });
  expect(nonInferiorityToExperts(perfect, TOOL, { margin: 0.2 })).toMatchObject({ reason: 'zero_variance' });
});

test('differences that are equal in fractions of other denominators have no variance', () => {
  // One third each: 2 of 4 less 1 of 6 pairs, 2 of 3 less 1 of 3 pairs. Found by the property tests.
  const table = ratingsOf(
    [
      [2, 1, 3, 2, 2],
      [1, 1, null, 1, 2],
      [1, null, 1, 1, 2],
    ],
    3,
  );
  expect(nonInferiorityToExperts(table, TOOL, { margin: 0.1 })).toEqual({
    status: 'not_computable',
    reason: 'zero_variance',
  });
});

test('experts who never agree cannot be a measure', () => {
  expect(
    williamsIndex(
      ratingsOf(
        [
          [1, 1, 2],
          [2, 1, 2],
        ],
        2,
      ),
      TOOL,
    ),
  ).toMatchObject({ reason: 'no_expert_agreement' });
});

test('experts whose agreement hangs on one case give no interval', () => {
  const result = williamsIndex(
    ratingsOf(
      [
        [1, 1, 1],
        [2, 1, 2],
        [1, 1, 2],
      ],
      2,
    ),
    TOOL,
  );
  expect(result).toMatchObject({ status: 'estimated', interval: { reason: 'degenerate_resample' } });
});

test.each([
  ['a tool that is no rater', perfect, 'nobody', 'too_few_raters'],
  ['one expert', ratingsOf([[1, 1]], 2), TOOL, 'too_few_raters'],
  [
    'no case that two experts and the tool rated',
    ratingsOf(
      [
        [1, 1, null],
        [null, 2, 2],
      ],
      2,
    ),
    TOOL,
    'no_paired_ratings',
  ],
  ['no case', ratingsOf([], 2), TOOL, 'no_cases'],
])('%s is not computable', (_, table, tool, reason) => {
  const absent = { status: 'not_computable', reason };
  expect(williamsIndex(table, tool)).toEqual(absent);
  expect(alternativeTest(table, tool, { margin: 0.2 })).toEqual(absent);
  expect(nonInferiorityToExperts(table, tool, { margin: 0.2 })).toEqual(absent);
});

test.each([0, 1, -0.1, Number.NaN])('a margin of %f is refused', (margin) => {
  const table = entry(ratings, 'poor_tool');
  expect(alternativeTest(table, TOOL, { margin })).toMatchObject({ reason: 'invalid_margin' });
  expect(nonInferiorityToExperts(table, TOOL, { margin })).toMatchObject({ reason: 'invalid_margin' });
});

test('a confidence that is none is refused', () => {
  const table = entry(ratings, 'poor_tool');
  expect(williamsIndex(table, TOOL, { confidence: 1 })).toMatchObject({ reason: 'invalid_confidence' });
  expect(nonInferiorityToExperts(table, TOOL, { margin: 0.1, confidence: 1 })).toMatchObject({
    reason: 'invalid_confidence',
  });
  expect(alternativeTest(table, TOOL, { margin: 0.1, falseDiscoveryRate: 1 })).toMatchObject({
    reason: 'invalid_confidence',
  });
});

test('a bound below the middle is the mirror of one above it', () => {
  const table = entry(ratings, 'poor_tool');
  const bound = (confidence: number) => {
    const { difference, lowerBound } = estimated(nonInferiorityToExperts(table, TOOL, { margin: 0.1, confidence }));
    return estimated(lowerBound).bound - difference;
  };
  expectClose(bound(0.1), -bound(0.9));
});

test('an expert with fewer than 30 cases is listed and not tested', () => {
  const rows = Array.from({ length: 40 }, (_, at) => [
    (at % 3) + 1,
    at % 5 ? (at % 3) + 1 : 1,
    at % 7 ? (at % 3) + 1 : 2,
    at < 29 ? (at % 4 ? (at % 3) + 1 : 3) : null,
  ]);
  const result = estimated(alternativeTest(ratingsOf(rows, 3), TOOL, { margin: 0.2 }));
  expect(result.testedExperts).toBe(2);
  expect(result.comparisons[2]).toEqual({ status: 'not_computable', reason: 'too_few_cases', expert: '4', n: 29 });
});

test('a fewest number of cases that is none tests nobody', () => {
  const result = alternativeTest(entry(ratings, 'poor_tool'), TOOL, { margin: 0.2, fewestCases: Number.NaN });
  expect(result).toEqual({ status: 'not_computable', reason: 'too_few_cases' });
});
