import { expect, test } from 'vitest';
import { upperBoundExact } from './exact-bounds.ts';
import { entry, frozenTable, tables } from './testing/fixtures.ts';
import { triageErrors } from './triage-errors.ts';

test('a less urgent category than the reference is under-triage, a more urgent one over-triage', () => {
  const waitInsteadOfTreat = triageErrors(
    frozenTable([
      [0, 0],
      [1, 0],
    ]),
  );
  expect(waitInsteadOfTreat).toMatchObject({ underTriage: { count: 1 }, overTriage: { count: 0 }, agreements: 0 });
  const treatInsteadOfWait = triageErrors(
    frozenTable([
      [0, 1],
      [0, 0],
    ]),
  );
  expect(treatInsteadOfWait).toMatchObject({ underTriage: { count: 0 }, overTriage: { count: 1 }, agreements: 0 });
});

test('both errors are counted out of all cases, with exact upper bounds', () => {
  expect(triageErrors(entry(tables, 'three_grades'), { confidence: 0.99 })).toEqual({
    status: 'estimated',
    n: 100,
    agreements: 79,
    underTriage: { count: 12, proportion: 0.12, upperBound: upperBoundExact(12, 100, 0.99) },
    overTriage: { count: 9, proportion: 0.09, upperBound: upperBoundExact(9, 100, 0.99) },
  });
});

test('no under-triage in 59 cases leaves up to 5 % possible', () => {
  const result = triageErrors(
    frozenTable([
      [30, 0],
      [0, 29],
    ]),
  );
  expect(result).toMatchObject({ underTriage: { count: 0, upperBound: { bound: expect.closeTo(0.0495, 4) } } });
});

test('a confidence that is none is not computable', () => {
  expect(triageErrors(frozenTable([[1]]), { confidence: 1 })).toMatchObject({ reason: 'invalid_confidence' });
});
