import { expect, test } from 'vitest';
import {
  anyLane,
  bitsIn,
  both,
  copyOf,
  countBoth,
  countLanes,
  eachLane,
  firstLanes,
  LANES,
  lowestBit,
  noLanes,
  setLane,
  without,
} from './lanes.ts';

function listed(lanes: Int32Array): readonly number[] {
  const found: number[] = [];
  eachLane(lanes, (lane) => found.push(lane));
  return found;
}

/** Lanes that stand at both ends of each word. */
const ENDS = [0, 1, 30, 31, 32, 63, 64, 95, 96, 126, 127];

function lanesOf(numbers: readonly number[]): Int32Array {
  const lanes = noLanes();
  for (const lane of numbers) setLane(lanes, lane);
  return lanes;
}

test('every lane is found where it was set, the last of a word too', () => {
  expect(listed(lanesOf(ENDS))).toEqual(ENDS);
  for (let lane = 0; lane < LANES; lane += 1) expect(listed(lanesOf([lane]))).toEqual([lane]);
});

test('the first lanes are as many as are asked for', () => {
  for (const count of [0, 1, 31, 32, 33, 127, 128]) {
    expect(countLanes(firstLanes(count))).toBe(count);
    expect(listed(firstLanes(count))).toEqual(Array.from({ length: count }, (_, lane) => lane));
  }
});

test('sets are cut and taken away without a change of their own', () => {
  const [left, right] = [lanesOf(ENDS), lanesOf([1, 31, 127, 5])];
  expect(listed(both(left, right))).toEqual([1, 31, 127]);
  expect(countBoth(left, right)).toBe(3);
  expect(listed(without(left, right))).toEqual(ENDS.filter((lane) => ![1, 31, 127].includes(lane)));
  expect(listed(left)).toEqual(ENDS);
  const copy = copyOf(left);
  setLane(copy, 77);
  expect(listed(left)).toEqual(ENDS);
  expect(anyLane(noLanes())).toBe(false);
  expect(anyLane(lanesOf([127]))).toBe(true);
});

test('bits of a word, the sign bit too', () => {
  expect([0, 1, -1, -2147483648, 0x55555555].map(bitsIn)).toEqual([0, 1, 32, 1, 16]);
  expect([1, 2, -2147483648, 12].map(lowestBit)).toEqual([0, 1, 31, 2]);
});
