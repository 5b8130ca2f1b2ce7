import { expect, test } from 'vitest';
import { fleissKappa } from './fleiss-kappa.ts';
import { type Rating, ratingTable } from './rating-table.ts';

const categories: readonly string[] = ['no', 'yes'];

test('a rater who did not rate a case is an absent key', () => {
  const table = ratingTable(
    [
      { caseId: 'c1', rater: 'A', category: 'no' },
      { caseId: 'c1', rater: 'B', category: 'yes' },
      { caseId: 'c2', rater: 'B', category: 'yes' },
    ],
    categories,
  );
  expect(table.raters).toEqual(['A', 'B']);
  expect(table.cases).toEqual([
    { caseId: 'c1', ratings: { A: 'no', B: 'yes' } },
    { caseId: 'c2', ratings: { B: 'yes' } },
  ]);
});

test('a rater or a category named like a property of objects is a name like any other', () => {
  const ratings: readonly Rating[] = ['1', '2', '3'].flatMap((caseId) => [
    { caseId, rater: '__proto__', category: caseId === '1' ? 'constructor' : 'toString' },
    { caseId, rater: 'hasOwnProperty', category: caseId === '1' ? 'constructor' : 'toString' },
  ]);
  const names: readonly string[] = ['constructor', 'toString'];
  const table = ratingTable(ratings, names);
  expect(fleissKappa(table)).toMatchObject({ status: 'estimated', estimate: 1, n: 3 });
});

test('a category that was not declared is refused with the rating', () => {
  const rating = { caseId: 'c1', rater: 'A', category: 'maybe' };
  expect(() => ratingTable([rating], categories)).toThrow(JSON.stringify(rating));
});

test('a second rating of a case by the same rater is refused', () => {
  const rating = { caseId: 'c1', rater: 'A', category: 'no' };
  expect(() => ratingTable([rating, rating], categories)).toThrow('repeats the rating');
});

test('a category declared twice is refused', () => {
  expect(() => ratingTable([], ['no', 'no'])).toThrow('declared twice');
});
