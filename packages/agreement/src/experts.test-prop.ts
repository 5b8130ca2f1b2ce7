import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AlternativeTest, alternativeTest } from './alternative-test.ts';
import { nonInferiorityToExperts } from './non-inferiority.ts';
import { entry, ratings, ratingsOf } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { williamsIndex } from './williams-index.ts';

const SIZE = 3;
const TOOL = '1';

type Rows = readonly (readonly (number | null)[])[];

const category = fc.integer({ min: 1, max: SIZE });

/** The tool comes first; two to four experts. */
const rowsOf = (rating: fc.Arbitrary<number | null>): fc.Arbitrary<Rows> =>
  fc
    .integer({ min: 3, max: 5 })
    .chain((raters) =>
      fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { minLength: 2, maxLength: 12 }),
    );
const anyRows = rowsOf(fc.option(category, { freq: 6 }));
const completeRows = rowsOf(category);

const williams = (rows: Rows) => williamsIndex(ratingsOf(rows, SIZE), TOOL);
const bound = (rows: Rows, margin = 0.1) => nonInferiorityToExperts(ratingsOf(rows, SIZE), TOOL, { margin });
const alternative = (rows: Rows, margin = 0.2) =>
  alternativeTest(ratingsOf(rows, SIZE), TOOL, { margin, fewestCases: 2 });

const repeated = (rows: Rows, times: number) => Array.from({ length: times }, () => rows).flat();
const expertsReversed = (rows: Rows) => rows.map(([tool = null, ...experts]) => [tool, ...experts.reverse()]);

function comparisons(result: AlternativeTest) {
  return result.status === 'estimated' ? result.comparisons : [];
}

function testOf(result: AlternativeTest, expert: string) {
  return comparisons(result).flatMap((one) => (one.expert === expert && one.status === 'estimated' ? [one] : []))[0];
}

test('other names of the categories change nothing, to the last bit', () => {
  fc.assert(
    fc.property(anyRows, fc.shuffledSubarray([1, 2, 3], { minLength: SIZE }), (rows, names) => {
      const renamed = rows.map((row) => row.map((rating) => (rating === null ? null : (names[rating - 1] ?? null))));
      expect(williams(renamed)).toEqual(williams(rows));
      expect(bound(renamed)).toEqual(bound(rows));
      expect(alternative(renamed)).toEqual(alternative(rows));
    }),
  );
});

test('exchanging the names of the experts changes only the names', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const others = expertsReversed(rows);
      const [first, second] = [williams(rows), williams(others)];
      expect(second.status).toBe(first.status);
      if (first.status === 'estimated') expectClose(estimated(second).estimate, first.estimate);
      expect(bound(others)).toEqual(bound(rows));
      const numbers = (result: AlternativeTest) => comparisons(result).map(({ expert: _, ...rest }) => rest);
      expect(numbers(alternative(others)).reverse()).toEqual(numbers(alternative(rows)));
    }),
  );
});

test('without missing ratings the index of Williams is the rate that his abstract describes', () => {
  // A case and an expert are drawn: how often the tool agrees, against how often another expert drawn would.
  fc.assert(
    fc.property(completeRows, (rows) => {
      const draws = rows.flatMap(([tool, ...experts]) =>
        experts.map((drawn, position) => {
          const others = experts.filter((_, other) => other !== position);
          return {
            tool: Number(tool === drawn),
            expert: others.filter((other) => other === drawn).length / others.length,
          };
        }),
      );
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const result = williams(rows);
      if (result.status === 'not_computable') return;
      expectClose(result.estimate, mean(draws.map(({ tool }) => tool)) / mean(draws.map(({ expert }) => expert)));
    }),
  );
});

test('exchanging the tool with an expert exchanges their advantages in the test against that expert', () => {
  fc.assert(
    fc.property(completeRows, (rows) => {
      const exchanged = rows.map(([tool = null, expert = null, ...rest]) => [expert, tool, ...rest]);
      const [direct, other] = [testOf(alternative(rows), '2'), testOf(alternative(exchanged), '2')];
      if (direct === undefined || other === undefined) return;
      expect([other.toolAdvantage, other.expertAdvantage]).toEqual([direct.expertAdvantage, direct.toolAdvantage]);
    }),
  );
});

test('agreements, advantages, rates and probabilities lie within 0 and 1, and the index is never below 0', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const index = williams(rows);
      const tested = alternative(rows);
      const shares = [
        ...(index.status === 'estimated' ? [index.toolAgreement, index.expertAgreement] : []),
        ...(tested.status === 'estimated' ? [tested.winningRate, tested.advantageProbability] : []),
        ...comparisons(tested).flatMap((one) =>
          one.status === 'estimated' ? [one.toolAdvantage, one.expertAdvantage, one.pValue] : [],
        ),
      ];
      for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
      if (index.status === 'estimated') expect(index.estimate).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('in each case the tool or the expert is at least as good as the other', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const one of comparisons(alternative(rows))) {
        if (one.status === 'estimated')
          expect(one.toolAdvantage + one.expertAdvantage).toBeGreaterThanOrEqual(1 - 1e-12);
      }
    }),
  );
});

test('a difference of agreements lies within -1 and 1, and its lower bound below it', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const result = bound(rows);
      if (result.status === 'not_computable') return;
      expect(Math.abs(result.difference)).toBeLessThanOrEqual(1);
      expect(estimated(result.lowerBound).bound).toBeLessThan(result.difference);
    }),
  );
});

test('a larger margin never takes a win away', () => {
  const margin = fc.double({ min: 0.01, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(anyRows, margin, margin, (rows, one, other) => {
      const [small, large] = one < other ? [one, other] : [other, one];
      const [strict, lenient] = [alternative(rows, small), alternative(rows, large)];
      if (strict.status === 'estimated') {
        expect(estimated(lenient).winningRate).toBeGreaterThanOrEqual(strict.winningRate);
      }
      const [narrow, wide] = [bound(rows, small), bound(rows, large)];
      if (narrow.status === 'estimated' && narrow.verdict === 'non_inferior') {
        expect(wide).toMatchObject({ verdict: 'non_inferior' });
      }
    }),
  );
});

test('taking every case several times leaves the index, the advantages and the difference', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 2, max: 4 }), (rows, times) => {
      const more = repeated(rows, times);
      const [index, again] = [williams(rows), williams(more)];
      expect(again.status).toBe(index.status);
      if (index.status === 'estimated') expectClose(estimated(again).estimate, index.estimate);
      for (const one of comparisons(alternative(rows))) {
        if (one.status !== 'estimated') continue;
        const other = testOf(alternative(more), one.expert);
        expectClose(other?.toolAdvantage ?? Number.NaN, one.toolAdvantage);
        expectClose(other?.expertAdvantage ?? Number.NaN, one.expertAdvantage);
      }
      const [direct, wider] = [bound(rows), bound(more)];
      if (direct.status === 'not_computable' || wider.status === 'not_computable') return;
      expectClose(wider.difference, direct.difference);
      expect(estimated(wider.lowerBound).bound).toBeGreaterThan(estimated(direct.lowerBound).bound);
    }),
  );
});

test('a verdict is no measure of a tool: the same cases taken three times show what once they do not', () => {
  const { categories, raters, cases } = entry(ratings, 'tool_and_three_experts');
  const thrice = {
    categories,
    raters,
    cases: [1, 2, 3].flatMap((copy) => cases.map((one) => ({ ...one, caseId: `${copy} ${one.caseId}` }))),
  };
  const once = { categories, raters, cases };
  expect(nonInferiorityToExperts(once, TOOL, { margin: 0.05 })).toMatchObject({ verdict: 'not_shown' });
  expect(nonInferiorityToExperts(thrice, TOOL, { margin: 0.05 })).toMatchObject({ verdict: 'non_inferior' });
  expect(alternativeTest(once, TOOL, { margin: 0.1 })).toMatchObject({ winningRate: 0 });
  // The paper asks for half of the experts.
  expect(estimated(alternativeTest(thrice, TOOL, { margin: 0.1 })).winningRate).toBeGreaterThanOrEqual(0.5);
});

test('the index has no reverse: exchanging the tool with an expert does not give one over it', () => {
  // The experts mostly differ, and the tool sides with either of them in turn.
  const rows = [
    [1, 1, 2],
    [2, 1, 2],
    [1, 1, 2],
    [2, 1, 2],
    [1, 1, 1],
  ];
  const exchanged = rows.map(([tool = 1, expert = 1, ...rest]) => [expert, tool, ...rest]);
  const [direct, other] = [estimated(williams(rows)).estimate, estimated(williams(exchanged)).estimate];
  expect(direct).toBeCloseTo(3, 12);
  expect(other).toBeLessThan(1);
  expect(other).not.toBeCloseTo(1 / direct, 1);
});
