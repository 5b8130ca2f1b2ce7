import { expect, test } from 'vitest';
import { nonInferiorityPaired } from './non-inferiority.ts';
import { lowerBoundOfPairedDifference } from './tango-bound.ts';
import { entry, pairedOutcomes, published, secondValues } from './testing/fixtures.ts';
import { estimated, expectClose, expectPrinted } from './testing/matchers.ts';

/** The second implementation searches the largest likelihood numerically. */
const SEARCH = 1e-6;

test.each(Object.entries(secondValues.tango))('the bound of %s equals the second implementation', (name, bounds) => {
  for (const { confidence, bound } of bounds) {
    expectClose(estimated(lowerBoundOfPairedDifference(entry(pairedOutcomes, name), confidence)).bound, bound, SEARCH);
  }
});

test('the interval of the data of Cavo and others is the printed one', () => {
  const outcomes = entry(pairedOutcomes, published.tango.paired);
  const [lower = '', upper = ''] = published.tango.interval;
  expectPrinted(estimated(lowerBoundOfPairedDifference(outcomes, 0.975)).bound, lower);
  const mirrored = {
    ...outcomes,
    onlyToolRight: outcomes.onlyComparatorRight,
    onlyComparatorRight: outcomes.onlyToolRight,
  };
  expectPrinted(-estimated(lowerBoundOfPairedDifference(mirrored, 0.975)).bound, upper);
});

test('no discordant case still leaves a loss possible', () => {
  const result = nonInferiorityPaired(
    { bothRight: 20, onlyToolRight: 0, onlyComparatorRight: 0, bothWrong: 0 },
    { margin: 0.1 },
  );
  expect(result).toMatchObject({ difference: 0, verdict: 'not_shown', n: 20 });
});

test('a tool that alone is wrong in every case reaches the bound of -1', () => {
  const worst = { bothRight: 0, onlyToolRight: 0, onlyComparatorRight: 9, bothWrong: 0 };
  expectClose(estimated(lowerBoundOfPairedDifference(worst, 0.95)).bound, -1);
});

test('two hundred cases without a difference show non-inferiority at 5 %', () => {
  const outcomes = { bothRight: 190, onlyToolRight: 2, onlyComparatorRight: 2, bothWrong: 6 };
  expect(nonInferiorityPaired(outcomes, { margin: 0.05 })).toMatchObject({ verdict: 'non_inferior', n: 200 });
});

test('a margin or a confidence that is none, and no cases, are refused', () => {
  const outcomes = entry(pairedOutcomes, 'cavo');
  const none = { bothRight: 0, onlyToolRight: 0, onlyComparatorRight: 0, bothWrong: 0 };
  expect(nonInferiorityPaired(outcomes, { margin: 0 })).toMatchObject({ reason: 'invalid_margin' });
  expect(nonInferiorityPaired(outcomes, { margin: 0.1, confidence: 1 })).toMatchObject({
    reason: 'invalid_confidence',
  });
  expect(nonInferiorityPaired(none, { margin: 0.1 })).toMatchObject({ reason: 'no_cases' });
});
