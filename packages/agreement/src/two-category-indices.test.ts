import { expect, test } from 'vitest';
import { entry, tables } from './testing/fixtures.ts';
import { pabak, prevalenceAndBias } from './two-category-indices.ts';

test('the indices of the unbalanced table of Feinstein and Cicchetti are 0.75 and 0.05', () => {
  expect(prevalenceAndBias(entry(tables, 'prevalent_two'))).toMatchObject({ prevalenceIndex: 0.75, biasIndex: 0.05 });
});

test('three categories have neither indices nor PABAK', () => {
  const absent = { status: 'not_computable', reason: 'not_two_categories' };
  expect(prevalenceAndBias(entry(tables, 'three_grades'))).toEqual(absent);
  expect(pabak(entry(tables, 'three_grades'))).toEqual(absent);
});

test('a table without cases has neither', () => {
  const empty = {
    categories: ['no', 'yes'],
    counts: [
      [0, 0],
      [0, 0],
    ],
  };
  expect(prevalenceAndBias(empty)).toMatchObject({ reason: 'no_cases' });
  expect(pabak(empty)).toMatchObject({ reason: 'no_cases' });
});
