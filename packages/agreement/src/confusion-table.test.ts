import { expect, test } from 'vitest';
import { confusionTable, type RatedPair } from './confusion-table.ts';

test('the reference gives the row and the tool the column', () => {
  const table = confusionTable([['no', 'yes']], ['no', 'yes']);
  expect(table).toEqual({
    categories: ['no', 'yes'],
    counts: [
      [0, 1],
      [0, 0],
    ],
  });
});

test('a category that nobody used keeps its row and its column', () => {
  const table = confusionTable([['no', 'no']], ['no', 'perhaps', 'yes']);
  expect(table.counts).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('a category that was not declared is refused by name, not dropped', () => {
  const fromFile: readonly RatedPair[] = [['no', 'constructor']];
  const declared: readonly string[] = ['no', 'yes'];
  expect(() => confusionTable(fromFile, declared)).toThrow('category "constructor" is not one of ["no","yes"]');
});

test('a category declared twice is refused', () => {
  expect(() => confusionTable([], ['no', 'no'])).toThrow('declared twice');
});
