import { describe, expect, test } from 'vitest';
import { cutAt, intervalContains, intervalMeets, type NumberInterval, type NumberPiece } from './number-pieces.ts';

const point = (at: number): NumberPiece => ({ kind: 'point', at });
const between = (above: number, below: number): NumberPiece => ({ kind: 'between', above, below });

describe('cutting the number line', () => {
  test('gives each threshold a piece of its own and the stretches between', () => {
    expect(cutAt([3, 6])).toEqual([
      between(Number.NEGATIVE_INFINITY, 3),
      point(3),
      between(3, 6),
      point(6),
      between(6, Number.POSITIVE_INFINITY),
    ]);
  });

  test('neither the order of the thresholds nor a repeated one matters', () => {
    expect(cutAt([6, 3, 3, 6])).toEqual(cutAt([3, 6]));
  });

  test('sorts by size, not by spelling', () => {
    expect(cutAt([16, 3]).filter(({ kind }) => kind === 'point')).toEqual([point(3), point(16)]);
  });

  test('without thresholds leaves the whole line', () => {
    expect(cutAt([])).toEqual([between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)]);
  });
});

const CLOSED = { from: 3, to: 6 };
const OPEN = { from: 3, to: 6, fromExcluded: true, toExcluded: true };

describe('a number and an interval', () => {
  test.each<[string, NumberInterval, readonly number[], readonly number[]]>([
    ['closed', CLOSED, [3, 3.001, 6], [2.999, 6.001]],
    ['open', OPEN, [3.001, 5.999], [3, 6]],
    ['open below', { ...CLOSED, fromExcluded: true }, [3.001, 6], [3]],
    ['open above', { ...CLOSED, toExcluded: true }, [3, 5.999], [6]],
    ['from 3 on', { from: 3 }, [3, 1e9], [2.999]],
    ['over 3', { from: 3, fromExcluded: true }, [3.001], [3]],
    ['up to 6', { to: 6 }, [6, -1e9], [6.001]],
    ['under 6', { to: 6, toExcluded: true }, [5.999], [6]],
    ['one number', { from: 3, to: 3 }, [3], [2.999, 3.001]],
    ['without bounds', {}, [-1e9, 0, 1e9], []],
  ])('%s', (_, interval, inside, outside) => {
    for (const value of inside) expect(intervalContains(interval, value), `${value}`).toBe(true);
    for (const value of outside) expect(intervalContains(interval, value), `${value}`).toBe(false);
  });
});

describe('an interval and a piece of the line', () => {
  test.each<[string, NumberInterval, NumberPiece, boolean]>([
    ['a closed bound meets its own point', CLOSED, point(3), true],
    ['an open bound does not', OPEN, point(3), false],
    ['the stretch below a closed bound is not met', CLOSED, between(1, 3), false],
    ['the stretch above it is', CLOSED, between(3, 6), true],
    ['an open interval meets the stretch between its bounds', OPEN, between(3, 6), true],
    ['an open interval does not meet the stretch above', OPEN, between(6, 9), false],
    ['an interval inside a stretch meets it', { from: 4, to: 5 }, between(3, 6), true],
    ['a number inside a stretch meets it', { from: 4, to: 4 }, between(3, 6), true],
    ['no bound reaches every stretch', {}, between(6, Number.POSITIVE_INFINITY), true],
    ['an upper bound alone reaches down', { to: 3 }, between(Number.NEGATIVE_INFINITY, 1), true],
  ])('%s', (_, interval, piece, meets) => expect(intervalMeets(interval, piece)).toBe(meets));
});
