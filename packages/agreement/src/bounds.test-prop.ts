import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { casesForUpperBound } from './cases-needed.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { lowerBoundExact, upperBoundExact } from './exact-bounds.ts';
import { frozenTable } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { triageErrors } from './triage-errors.ts';
import { wilsonInterval } from './wilson-interval.ts';

const proportion = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });

test('both intervals hold the proportion and lie within 0 and 1', () => {
  fc.assert(
    fc.property(proportion, confidence, ([successes, n], level) => {
      for (const interval of [wilsonInterval, clopperPearsonInterval]) {
        const { lower, upper } = estimated(interval(successes, n, level));
        expect(0 <= lower && lower <= successes / n && successes / n <= upper && upper <= 1).toBe(true);
      }
    }),
  );
});

test('successes and failures mirror each other', () => {
  fc.assert(
    fc.property(proportion, confidence, ([successes, n], level) => {
      for (const interval of [wilsonInterval, clopperPearsonInterval]) {
        const [direct, mirrored] = [interval(successes, n, level), interval(n - successes, n, level)].map(estimated);
        expectClose(Number(direct?.lower), 1 - Number(mirrored?.upper));
      }
      expectClose(
        estimated(upperBoundExact(successes, n, level)).bound,
        1 - estimated(lowerBoundExact(n - successes, n, level)).bound,
      );
    }),
  );
});

test('more confidence gives a bound further out', () => {
  fc.assert(
    fc.property(proportion, confidence, ([successes, n], level) => {
      const bound = (asked: number) => estimated(upperBoundExact(successes, n, asked)).bound;
      expect(bound(level)).toBeLessThanOrEqual(bound((1 + level) / 2));
    }),
  );
});

test('one more error in as many cases gives a higher bound', () => {
  fc.assert(
    fc.property(proportion, confidence, ([successes, n], level) => {
      const bound = (errors: number) => estimated(upperBoundExact(errors, n, level)).bound;
      if (successes < n) expect(bound(successes)).toBeLessThan(bound(successes + 1));
    }),
  );
});

test('agreements, under-triage and over-triage make up all cases, and exchanging the raters exchanges the errors', () => {
  const counts = fc.array(fc.array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(counts, (rows) => {
      const result = triageErrors(frozenTable(rows));
      const exchanged = triageErrors(frozenTable(rows.map((_, at) => rows.map((row) => row[at] ?? 0))));
      if (result.status === 'not_computable') return;
      expect(result.agreements + result.underTriage.count + result.overTriage.count).toBe(result.n);
      expect(estimated(exchanged).underTriage).toEqual(result.overTriage);
    }),
  );
});

test('a study of the stated size reaches the bound, one case fewer does not, and a harder demand never needs fewer', () => {
  const rate = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(rate, fc.nat({ max: 20 }), fc.double({ min: 0.5, max: 0.999, noNaN: true }), (bound, errors, level) => {
      const needed = (asked: number, allowedErrors: number, confidence: number) =>
        estimated(casesForUpperBound(asked, { allowedErrors, confidence })).cases;
      const cases = needed(bound, errors, level);
      const reached = (n: number) => estimated(upperBoundExact(errors, n, level)).bound;
      expect(cases).toBeGreaterThan(errors);
      expect(reached(cases)).toBeLessThanOrEqual(bound * (1 + 1e-9));
      if (cases > 1) expect(reached(cases - 1)).toBeGreaterThan(bound * (1 - 1e-9));
      expect(needed(bound, errors + 1, level)).toBeGreaterThan(cases);
      expect(needed(bound / 2, errors, level)).toBeGreaterThanOrEqual(cases);
      expect(needed(bound, errors, (1 + level) / 2)).toBeGreaterThanOrEqual(cases);
    }),
  );
});
