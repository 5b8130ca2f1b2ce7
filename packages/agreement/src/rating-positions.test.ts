import { expect, test } from 'vitest';
import { ratingPositions } from './rating-positions.ts';

const table = {
  categories: ['no', 'yes'],
  raters: ['A', 'B'],
  cases: [{ caseId: '1', ratings: { A: 'no', B: 'yes' } }],
};
const invalid = { status: 'not_computable', reason: 'invalid_ratings' };

test('a rating by an undeclared rater makes the table invalid', () => {
  expect(ratingPositions({ ...table, raters: ['A'] })).toEqual(invalid);
});

test('a rating in an undeclared category makes the table invalid', () => {
  expect(ratingPositions({ ...table, categories: ['no'] })).toEqual(invalid);
});

test('a repeated rater or category makes the table invalid', () => {
  expect(ratingPositions({ ...table, raters: ['A', 'B', 'A'] })).toEqual(invalid);
  expect(ratingPositions({ ...table, categories: ['no', 'yes', 'no'] })).toEqual(invalid);
});

test('a case without any rating is left out', () => {
  const cases = [...table.cases, { caseId: '2', ratings: {} }];
  expect(ratingPositions({ ...table, cases })).toMatchObject({ status: 'valid', cases: [{ counts: [1, 1] }] });
});

test('only cases without any rating are no cases', () => {
  expect(ratingPositions({ ...table, cases: [{ caseId: '2', ratings: {} }] })).toMatchObject({ reason: 'no_cases' });
});
