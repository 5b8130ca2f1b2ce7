import { LANES } from '../lanes/lanes.ts';
import type { LabelSet } from './label-sets.ts';

/** Where a row comes from, as far as rows are counted apart by it. */
export type Origin = { readonly labelKind: string; readonly rater: string; readonly sourceId: string };

/** What is known of a row beside its facts and labels. */
export const FLAG = {
  /** The import rule for histology applies. */
  tumourNamed: 1,
  /** The diagnosis was made by the labelled treatment. */
  byTreatment: 2,
  /** Left out of the strict analysis. */
  doubtful: 4,
  /** Belongs to this shard; other rows are only checked. */
  mine: 8,
  /** A list and a fact contradict each other. */
  broken: 16,
} as const;

/** Rows that are evaluated together, column by column. Its numbers lie side by side in one buffer. */
export type LaneGroup = {
  /** How many rows there are; the lanes from there on are empty. */
  count: number;
  readonly numbers: Uint8Array<ArrayBuffer>;
  /** For each fact and lane the cells still possible, as bits: `fact * LANES + lane`. */
  readonly knowledge: Int32Array;
  /** For each lane the assumed facts that the row states, as bits in the order of `ASSUMED_FACTS`. */
  readonly stated: Int32Array;
  readonly lines: Int32Array;
  /** Where the row begins in the file. */
  readonly offsets: Float64Array;
  readonly flags: Uint8Array;
  /** For each lane a place in `origins`. */
  readonly origin: Uint8Array;
  /** For each lane a place in `labelSets`. */
  readonly labels: Uint8Array;
  /** For each declared dimension and lane the place of its group: `dimension * LANES + lane`. */
  readonly subgroups: Uint8Array;
  /** The ids one behind the other, and for each lane where its id ends. */
  idBytes: Buffer<ArrayBuffer>;
  readonly idEnds: Int32Array;
  readonly origins: Origin[];
  readonly labelSets: LabelSet[];
};

/** How large a group is. */
export type GroupShape = { readonly facts: number; readonly dimensions: number };

const BYTES_OF_LANES = { float64: 8 * LANES, int32: 4 * LANES, uint8: LANES };

/** How many bytes the numbers of a group take. */
export function sizeOfGroup({ facts, dimensions }: GroupShape): number {
  const { float64, int32, uint8 } = BYTES_OF_LANES;
  return float64 + (facts + 3) * int32 + (3 + dimensions) * uint8;
}

/** What a group is made of when it is handed to a thread. */
export type SentGroup = Pick<LaneGroup, 'count' | 'numbers' | 'idBytes' | 'origins' | 'labelSets'>;

/**
 * A group without rows; or one that was handed over.
 * @param numbers - Where its numbers are, or where they shall be.
 */
export function laneGroup(
  shape: GroupShape,
  numbers = new Uint8Array(sizeOfGroup(shape)),
  sent?: SentGroup,
): LaneGroup {
  const { facts, dimensions } = shape;
  const { float64, int32, uint8 } = BYTES_OF_LANES;
  const { buffer } = numbers;
  let at = numbers.byteOffset;
  const take = (bytes: number): number => {
    const start = at;
    at += bytes;
    return start;
  };
  return {
    count: sent?.count ?? 0,
    numbers,
    offsets: new Float64Array(buffer, take(float64), LANES),
    knowledge: new Int32Array(buffer, take(facts * int32), facts * LANES),
    stated: new Int32Array(buffer, take(int32), LANES),
    lines: new Int32Array(buffer, take(int32), LANES),
    idEnds: new Int32Array(buffer, take(int32), LANES),
    flags: new Uint8Array(buffer, take(uint8), LANES),
    origin: new Uint8Array(buffer, take(uint8), LANES),
    labels: new Uint8Array(buffer, take(uint8), LANES),
    subgroups: new Uint8Array(buffer, take(dimensions * uint8), dimensions * LANES),
    // A buffer that was handed over has lost its methods.
    idBytes: sent === undefined ? Buffer.alloc(FIRST_IDS) : asBuffer(sent.idBytes),
    origins: sent?.origins ?? [],
    labelSets: sent?.labelSets ?? [],
  };
}

const FIRST_IDS = 16 * LANES;

function asBuffer({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Buffer<ArrayBuffer> {
  return Buffer.from(buffer, byteOffset, length);
}

/** A copy that can be handed over, whatever becomes of the group. */
export function copyOfGroup({ count, numbers, idBytes, idEnds, origins, labelSets }: LaneGroup): SentGroup {
  const ids = idBytes.subarray(0, count === 0 ? 0 : idEnds[count - 1]);
  return {
    count,
    numbers: new Uint8Array(numbers),
    idBytes: Buffer.from(new Uint8Array(ids).buffer),
    origins: [...origins],
    labelSets: [...labelSets],
  };
}

/**
 * Makes lanes empty again: nothing is known in them.
 * @param allCells - For each fact the bits of all its cells.
 */
export function emptyLanes({ knowledge, subgroups }: LaneGroup, allCells: Int32Array, from: number, to: number): void {
  for (let fact = 0; fact < allCells.length; fact += 1)
    knowledge.fill(allCells[fact] as number, fact * LANES + from, fact * LANES + to);
  for (let first = 0; first < subgroups.length; first += LANES) subgroups.fill(0, first + from, first + to);
}

/** Counts one more row, which has this id. */
export function addRow(group: LaneGroup, bytes: Uint8Array, from: number, to: number): void {
  const { count, idEnds } = group;
  const start = count === 0 ? 0 : (idEnds[count - 1] as number);
  const end = start + to - from;
  if (end > group.idBytes.length) {
    const larger = Buffer.alloc(2 * end);
    group.idBytes.copy(larger, 0, 0, start);
    group.idBytes = larger;
  }
  const { idBytes } = group;
  for (let at = from; at < to; at += 1) idBytes[start + at - from] = bytes[at] as number;
  idEnds[count] = end;
  group.count = count + 1;
}

/** The id of a row. */
export function idOf(group: LaneGroup, lane: number): string {
  return group.idBytes.toString('utf8', idStart(group, lane), group.idEnds[lane]);
}

/** Where the id of a row begins. */
export function idStart({ idEnds }: LaneGroup, lane: number): number {
  return lane === 0 ? 0 : (idEnds[lane - 1] as number);
}

/** Adds a row of one group to another, which has room. */
export function copyLane(from: LaneGroup, lane: number, to: LaneGroup): void {
  const into = to.count;
  for (let at = lane; at < from.knowledge.length; at += LANES)
    to.knowledge[at - lane + into] = from.knowledge[at] as number;
  for (let at = lane; at < from.subgroups.length; at += LANES)
    to.subgroups[at - lane + into] = from.subgroups[at] as number;
  to.stated[into] = from.stated[lane] as number;
  to.lines[into] = from.lines[lane] as number;
  to.offsets[into] = from.offsets[lane] as number;
  to.flags[into] = from.flags[lane] as number;
  to.origin[into] = placeIn(to.origins, from.origins[from.origin[lane] as number] as Origin);
  to.labels[into] = placeIn(to.labelSets, from.labelSets[from.labels[lane] as number] as LabelSet);
  addRow(to, from.idBytes, idStart(from, lane), from.idEnds[lane] as number);
}

/** The place of an item in a list, where it is added when it is not there. */
export function placeIn<Item>(items: Item[], item: Item): number {
  const place = items.indexOf(item);
  return place < 0 ? items.push(item) - 1 : place;
}
