import { expect, test } from 'vitest';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { observedAgreement } from './observed-agreement.ts';
import { entry, frozenTable, tables } from './testing/fixtures.ts';
import { wilsonInterval } from './wilson-interval.ts';

test('the agreement comes with its count, its denominator and both intervals', () => {
  expect(observedAgreement(entry(tables, 'three_grades'), { confidence: 0.9 })).toEqual({
    status: 'estimated',
    estimate: 0.79,
    agreements: 79,
    n: 100,
    wilson: wilsonInterval(79, 100, 0.9),
    clopperPearson: clopperPearsonInterval(79, 100, 0.9),
  });
});

test('one case that agrees has agreement 1 and a lower limit far from it', () => {
  expect(observedAgreement(frozenTable([[1]]))).toMatchObject({ estimate: 1, n: 1, clopperPearson: { upper: 1 } });
  expect(clopperPearsonInterval(1, 1, 0.95)).toMatchObject({ lower: expect.closeTo(0.025, 12) });
});

test('a confidence that is none is not computable', () => {
  expect(observedAgreement(frozenTable([[1]]), { confidence: 2 })).toMatchObject({ reason: 'invalid_confidence' });
});
