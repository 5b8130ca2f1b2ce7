import { expect, test } from 'vitest';
import { entry, rTables, secondTables, tables } from './testing/fixtures.ts';
import { estimated, expectClose } from './testing/matchers.ts';
import { pabak, prevalenceAndBias } from './two-category-indices.ts';

test('the indices of the unbalanced table of Feinstein and Cicchetti are 0.75 and 0.05', () => {
  expect(prevalenceAndBias(entry(tables, 'prevalent_two'))).toMatchObject({ prevalenceIndex: 0.75, biasIndex: 0.05 });
});

test('both indices equal those of epiR and the second implementation', () => {
  const compared = Object.entries(secondTables).filter(([, { prevalenceAndBias: second }]) => second !== undefined);
  expect(compared.length).toBeGreaterThan(3);
  for (const [name, { prevalenceAndBias: second }] of compared) {
    const result = estimated(prevalenceAndBias(entry(tables, name)));
    for (const reference of [second, entry(rTables, name).twoCategories]) {
      expectClose(result.prevalenceIndex, reference?.prevalenceIndex ?? Number.NaN);
      expectClose(result.biasIndex, reference?.biasIndex ?? Number.NaN);
    }
    expect(result.n).toBe(second?.n);
  }
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
