/** How many cases are walked at once. */
export const LANES = 128;

/** Words of 32 bits in which a set of lanes is held. */
export const WORDS = LANES / 32;

/** A set of lanes: lane `32 * word + bit`. */
export type Lanes = Int32Array;

/** No lane. */
export function noLanes(): Lanes {
  return new Int32Array(WORDS);
}

/** The same lanes, to keep. */
export function copyOf(lanes: Lanes): Lanes {
  const copy = noLanes();
  for (let word = 0; word < WORDS; word += 1) copy[word] = lanes[word] as number;
  return copy;
}

/** The first lanes. */
export function firstLanes(count: number): Lanes {
  const lanes = noLanes();
  for (let lane = 0; lane < count; lane += 1) setLane(lanes, lane);
  return lanes;
}

/** Adds a lane to a set. */
export function setLane(lanes: Lanes, lane: number): void {
  lanes[lane >> 5] = (lanes[lane >> 5] as number) | (1 << (lane & 31));
}

/** The lanes of both sets. */
export function both(left: Lanes, right: Lanes): Lanes {
  const lanes = noLanes();
  for (let word = 0; word < WORDS; word += 1) lanes[word] = (left[word] as number) & (right[word] as number);
  return lanes;
}

/** The lanes of either set. */
export function either(left: Lanes, right: Lanes): Lanes {
  const lanes = noLanes();
  for (let word = 0; word < WORDS; word += 1) lanes[word] = (left[word] as number) | (right[word] as number);
  return lanes;
}

/** The lanes of one set that are not in the other. */
export function without(left: Lanes, right: Lanes): Lanes {
  const lanes = noLanes();
  for (let word = 0; word < WORDS; word += 1) lanes[word] = (left[word] as number) & ~(right[word] as number);
  return lanes;
}

/** Whether there is a lane at all. */
export function anyLane(lanes: Lanes): boolean {
  for (let word = 0; word < WORDS; word += 1) if (lanes[word] !== 0) return true;
  return false;
}

/** How many lanes. */
export function countLanes(lanes: Lanes): number {
  let count = 0;
  for (let word = 0; word < WORDS; word += 1) count += bitsIn(lanes[word] as number);
  return count;
}

/** How many lanes two sets share. */
export function countBoth(left: Lanes, right: Lanes): number {
  let count = 0;
  for (let word = 0; word < WORDS; word += 1) count += bitsIn((left[word] as number) & (right[word] as number));
  return count;
}

/** Calls for each lane of a set, in order. */
export function eachLane(lanes: Lanes, call: (lane: number) => void): void {
  for (let word = 0; word < WORDS; word += 1)
    for (let rest = lanes[word] as number; rest !== 0; rest &= rest - 1) call(32 * word + lowestBit(rest));
}

/** The place of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
