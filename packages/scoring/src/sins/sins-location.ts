import type { Level } from './levels.ts';

/** The levels of each location class: Fisher 2010, location item; every level stands in exactly one class. */
export const SINS_LOCATIONS = {
  junctional: ['O', 'C1', 'C2', 'C7', 'T1', 'T2', 'T11', 'T12', 'L1', 'L5', 'S1'],
  mobile: ['C3', 'C4', 'C5', 'C6', 'L2', 'L3', 'L4'],
  semi_rigid: ['T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10'],
  rigid: ['S2', 'S3', 'S4', 'S5'],
} as const satisfies Record<string, readonly Level[]>;

/** A location class of SINS. */
export type SinsLocation = keyof typeof SINS_LOCATIONS;

/**
 * The location class of a vertebral level.
 * @param level - `O`, `C1` to `S5`
 * @returns junctional, mobile, semi_rigid or rigid
 * @example sinsLocation('T10') // => 'semi_rigid'
 * @example sinsLocation('T11') // => 'junctional'
 */
export const sinsLocation = (level: Level): SinsLocation => {
  if (isAmong(SINS_LOCATIONS.junctional, level)) return 'junctional';
  if (isAmong(SINS_LOCATIONS.mobile, level)) return 'mobile';
  if (isAmong(SINS_LOCATIONS.semi_rigid, level)) return 'semi_rigid';
  if (isAmong(SINS_LOCATIONS.rigid, level)) return 'rigid';
  return level satisfies never;
};

const isAmong = <Member extends Level>(levels: readonly Member[], level: Level): level is Member =>
  levels.some((member) => member === level);
