import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nonInferiorityPaired } from './non-inferiority.ts';
import { lowerBoundOfPairedDifference, type PairedOutcomes } from './tango-bound.ts';
import { estimated, expectClose } from './testing/matchers.ts';

const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 80 }));
const outcomes: fc.Arbitrary<PairedOutcomes> = fc
  .record({ bothRight: count, onlyToolRight: count, onlyComparatorRight: count, bothWrong: count })
  .filter((given) => Object.values(given).some((some) => some > 0));
const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

/** The search ends within the spacing of doubles; the score itself is exact to about this. */
const SEARCH = 1e-9;

const compare = (given: PairedOutcomes) => estimated(nonInferiorityPaired(given, { margin: 0.1 }));
const bound = (given: PairedOutcomes, level = 0.95) => estimated(lowerBoundOfPairedDifference(given, level)).bound;

const taken = (given: PairedOutcomes, times: number): PairedOutcomes => ({
  bothRight: given.bothRight * times,
  onlyToolRight: given.onlyToolRight * times,
  onlyComparatorRight: given.onlyComparatorRight * times,
  bothWrong: given.bothWrong * times,
});

test('exchanging tool and comparator turns the difference round', () => {
  fc.assert(
    fc.property(outcomes, (given) => {
      const exchanged = {
        ...given,
        onlyToolRight: given.onlyComparatorRight,
        onlyComparatorRight: given.onlyToolRight,
      };
      expectClose(compare(exchanged).difference, -compare(given).difference, 0);
    }),
  );
});

test('cases on which both do alike count by their number, right or wrong', () => {
  fc.assert(
    fc.property(outcomes, (given) => {
      expect(compare({ ...given, bothRight: given.bothWrong, bothWrong: given.bothRight })).toEqual(compare(given));
    }),
  );
});

test('the bound lies within -1 and the difference', () => {
  fc.assert(
    fc.property(outcomes, confidence, (given, level) => {
      const lower = bound(given, level);
      expect(lower >= -1 && lower <= compare(given).difference + SEARCH).toBe(true);
    }),
  );
});

test('more confidence gives a lower bound', () => {
  fc.assert(
    fc.property(outcomes, confidence, (given, level) => {
      expect(bound(given, (1 + level) / 2)).toBeLessThanOrEqual(bound(given, level) + SEARCH);
    }),
  );
});

test('a case that the tool gets right in place of its comparator raises the bound', () => {
  fc.assert(
    fc.property(outcomes, (given) => {
      if (given.onlyComparatorRight === 0) return;
      const better = {
        ...given,
        onlyToolRight: given.onlyToolRight + 1,
        onlyComparatorRight: given.onlyComparatorRight - 1,
      };
      expect(bound(better)).toBeGreaterThan(bound(given) - SEARCH);
    }),
  );
});

test('a larger margin never takes non-inferiority away', () => {
  const margin = fc.double({ min: 0.01, max: 0.98, noNaN: true });
  fc.assert(
    fc.property(outcomes, margin, margin, (given, one, other) => {
      const strict = nonInferiorityPaired(given, { margin: Math.min(one, other) });
      const lenient = nonInferiorityPaired(given, { margin: Math.max(one, other) });
      if (estimated(strict).verdict === 'non_inferior') expect(lenient).toMatchObject({ verdict: 'non_inferior' });
    }),
  );
});

test('taking every case several times leaves the difference and raises the bound towards it', () => {
  fc.assert(
    fc.property(outcomes, fc.integer({ min: 2, max: 9 }), (given, times) => {
      const [once, often] = [compare(given), compare(taken(given, times))];
      expectClose(often.difference, once.difference);
      expect(bound(taken(given, times))).toBeGreaterThan(bound(given) - SEARCH);
    }),
  );
});

test('a verdict is no measure of a tool: four times the same outcomes show what once they do not', () => {
  const given = { bothRight: 80, onlyToolRight: 5, onlyComparatorRight: 5, bothWrong: 10 };
  expect(nonInferiorityPaired(given, { margin: 0.05 })).toMatchObject({ difference: 0, verdict: 'not_shown' });
  expect(nonInferiorityPaired(taken(given, 4), { margin: 0.05 })).toMatchObject({ verdict: 'non_inferior' });
});
