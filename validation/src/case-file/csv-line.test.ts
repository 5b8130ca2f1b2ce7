import { expect, test } from 'vitest';
import { csvDataLine, csvLine } from './csv-line.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
  'a cell that begins like a formula is text: %j',
  (cell) => {
    expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('quotes, commas and newlines are quoted', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng'])).toBe('a,"b,c","d""e","f\ng"\n');
});

test('data for this program stays as it is', () => {
  expect(csvDataLine(['>=6', '-'])).toBe('>=6,-\n');
});
