import { expect, test } from 'vitest';
import { tableProportions } from './table-proportions.ts';

const invalid = { status: 'not_computable', reason: 'invalid_table' };

test.each([
  ['a missing row', ['no', 'yes'], [[1, 2]]],
  ['a short row', ['no', 'yes'], [[1, 2], [3]]],
  ['a long row', ['no'], [[1, 2]]],
  [
    'a category declared twice',
    ['no', 'no'],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [
    'a negative count',
    ['no', 'yes'],
    [
      [1, -2],
      [3, 4],
    ],
  ],
  [
    'a broken count',
    ['no', 'yes'],
    [
      [1, 2.5],
      [3, 4],
    ],
  ],
  [
    'a count that is no number',
    ['no', 'yes'],
    [
      [1, Number.NaN],
      [3, 4],
    ],
  ],
])('a table with %s is invalid', (_, categories, counts) => {
  expect(tableProportions({ categories, counts })).toEqual(invalid);
});

test('a table of zeros and a table without categories hold no cases', () => {
  expect(tableProportions({ categories: ['no'], counts: [[0]] })).toMatchObject({ reason: 'no_cases' });
  expect(tableProportions({ categories: [], counts: [] })).toMatchObject({ reason: 'no_cases' });
});

test('the shares are those of the rows and of the columns', () => {
  const table = {
    categories: ['no', 'yes'],
    counts: [
      [1, 2],
      [1, 4],
    ],
  };
  expect(tableProportions(table)).toMatchObject({
    n: 8,
    size: 2,
    rowShares: [0.375, 0.625],
    columnShares: [0.25, 0.75],
  });
});
