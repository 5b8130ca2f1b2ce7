import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, test } from 'vitest';
import { decodeCell } from './decode-cell.ts';

const decode = (id: string, cell: string) => {
  const fact = dorsalMetastasis.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`${id} is no fact`);
  const decoded = decodeCell(fact, cell);
  return decoded.status === 'decoded' ? decoded.value : 'refused';
};

test.each([
  ['8', 8],
  ['2.5', 2.5],
  ['<3', { to: 3, toExcluded: true }],
  ['<=2', { to: 2 }],
  ['>6', { from: 6, fromExcluded: true }],
  ['>=6', { from: 6 }],
  ['2-5', { from: 2, to: 5 }],
  ['0', 0],
  ['600', 600],
])('a number written as %s', (cell, value) => {
  expect(decode('life_expectancy_months', cell)).toEqual(value);
});

test.each(['5-2', '601', '-1', '3 months', '< 3', '1e3', '0x10', '', ' 3', '3,5', '<0', '>600', 'NaN', '٣'])(
  'a number written as "%s" is refused',
  (cell) => {
    expect(decode('life_expectancy_months', cell)).toBe('refused');
  },
);

test('a scale of whole numbers takes no fraction', () => {
  expect(decode('ecog', '2.5')).toBe('refused');
  expect(decode('ecog', '2')).toBe(2);
});

test('a semicolon separates answers that are still possible', () => {
  expect(decode('escc', '2;3')).toEqual(['2', '3']);
  expect(decode('escc', '1c')).toBe('1c');
});

test.each(['2; 3', '2;2', ';', '2;', 'Yes', ' yes', '__proto__', 'constructor', 'toString'])(
  'the answer "%s" is refused',
  (cell) => {
    expect(decode('escc', cell)).toBe('refused');
  },
);
