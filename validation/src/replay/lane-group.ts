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

/** Rows that are evaluated together, column by column. Its numbers lie in one buffer, which can be handed to a worker. */
export type LaneGroup = {
  readonly buffer: ArrayBuffer;
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
  readonly ids: string[];
  readonly origins: Origin[];
  readonly labelSets: LabelSet[];
};

/** How large a group is. */
export type GroupShape = { readonly facts: number; readonly dimensions: number };

const BYTES_OF_LANES = { float64: 8 * LANES, int32: 4 * LANES, uint8: LANES };

/** An empty group; or one that was handed over, its numbers in a buffer. */
export function laneGroup(
  { facts, dimensions }: GroupShape,
  handed?: Pick<LaneGroup, 'buffer' | 'ids' | 'origins' | 'labelSets'>,
): LaneGroup {
  const { float64, int32, uint8 } = BYTES_OF_LANES;
  const size = float64 + (facts + 2) * int32 + (3 + dimensions) * uint8;
  const buffer = handed?.buffer ?? new ArrayBuffer(size);
  let at = 0;
  const take = (bytes: number): number => {
    const start = at;
    at += bytes;
    return start;
  };
  return {
    offsets: new Float64Array(buffer, take(float64), LANES),
    knowledge: new Int32Array(buffer, take(facts * int32), facts * LANES),
    stated: new Int32Array(buffer, take(int32), LANES),
    lines: new Int32Array(buffer, take(int32), LANES),
    flags: new Uint8Array(buffer, take(uint8), LANES),
    origin: new Uint8Array(buffer, take(uint8), LANES),
    labels: new Uint8Array(buffer, take(uint8), LANES),
    subgroups: new Uint8Array(buffer, take(dimensions * uint8), dimensions * LANES),
    buffer,
    ids: handed?.ids ?? [],
    origins: handed?.origins ?? [],
    labelSets: handed?.labelSets ?? [],
  };
}

/** Adds a row of one group to another, which has room. */
export function copyLane(from: LaneGroup, lane: number, to: LaneGroup): void {
  const into = to.ids.length;
  for (let at = lane; at < from.knowledge.length; at += LANES)
    to.knowledge[at - lane + into] = from.knowledge[at] as number;
  for (let at = lane; at < from.subgroups.length; at += LANES)
    to.subgroups[at - lane + into] = from.subgroups[at] as number;
  to.stated[into] = from.stated[lane] as number;
  to.lines[into] = from.lines[lane] as number;
  to.offsets[into] = from.offsets[lane] as number;
  to.flags[into] = from.flags[lane] as number;
  to.ids.push(from.ids[lane] as string);
  to.origin[into] = placeIn(to.origins, from.origins[from.origin[lane] as number] as Origin);
  to.labels[into] = placeIn(to.labelSets, from.labelSets[from.labels[lane] as number] as LabelSet);
}

/** The place of an item in a list, where it is added when it is not there. */
export function placeIn<Item>(items: Item[], item: Item): number {
  const place = items.indexOf(item);
  return place < 0 ? items.push(item) - 1 : place;
}
