import { describe, expect, test } from 'vitest';
import { numbersIn } from './numbers-in.ts';

const scale = { kind: 'number', minimum: 0, maximum: 10, integer: true, unit: '', limitsSource: '' } as const;
const months = { ...scale, maximum: 600, integer: false } as const;
const closed = (from: number, to: number) => ({ from, to, fromExcluded: false, toExcluded: false });

describe('the whole numbers in an interval', () => {
  test.each([
    ['both bounds are whole', { from: 3, to: 5 }, closed(3, 5)],
    ['a bound between two numbers moves inwards', { from: 2.2, to: 5.8 }, closed(3, 5)],
    [
      'an excluded bound moves to the next number',
      { from: 2, to: 5, fromExcluded: true, toExcluded: true },
      closed(3, 4),
    ],
    [
      'an excluded bound between two numbers moves inwards',
      { from: 2.5, to: 4.5, fromExcluded: true, toExcluded: true },
      closed(3, 4),
    ],
    ['no lower bound is the lower limit', { to: 4 }, closed(0, 4)],
    ['no upper bound is the upper limit', { from: 4 }, closed(4, 10)],
    ['an absent bound is not excluded', { from: 4, toExcluded: true }, closed(4, 10)],
    ['one number', { from: 4, to: 4 }, closed(4, 4)],
  ])('%s', (_, interval, expected) => expect(numbersIn(scale, interval)).toEqual(expected));

  test.each([
    ['between two neighbours', { from: 2.2, to: 2.8 }],
    ['between two neighbours that are excluded', { from: 3, to: 4, fromExcluded: true, toExcluded: true }],
    ['above the upper limit', { from: 10, fromExcluded: true }],
    ['below the lower limit', { to: 0, toExcluded: true }],
    ['from high to low', { from: 5, to: 4 }],
  ])('there are none %s', (_, interval) => expect(numbersIn(scale, interval)).toBeUndefined());
});

describe('the numbers in an interval', () => {
  test('keep open bounds open', () => {
    const open = { from: 3, to: 6, fromExcluded: true, toExcluded: true };
    expect(numbersIn(months, open)).toEqual(open);
  });

  test('reach the limits where a bound is absent', () => {
    expect(numbersIn(months, { from: 3 })).toEqual(closed(3, 600));
    expect(numbersIn(months, { to: 3 })).toEqual(closed(0, 3));
  });

  test.each([
    ['a point that is excluded', { from: 3, to: 3, fromExcluded: true }],
    ['below the lower limit', { to: 0, toExcluded: true }],
    ['above the upper limit', { from: 600, fromExcluded: true }],
  ])('there are none in %s', (_, interval) => expect(numbersIn(months, interval)).toBeUndefined());
});
