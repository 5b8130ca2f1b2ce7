import { LANES } from '../../lanes/lanes.ts';
import { FLAG, type GroupShape, type LaneGroup, laneGroup, sizeOfGroup } from '../lane-group.ts';
import { PLAIN_ROWS_BINARY } from './plain-rows-binary.ts';

/** What is done with the cells of a column. */
export const COLUMN = { lookedUp: 0, text: 1, id: 2 } as const;

/** What a reading of rows came to. */
export const READ = { done: 0, unknownCell: 1, needsCare: 2 } as const;

/** Longest cell that is learned, in bytes. */
export const LONGEST_LEARNED = 32;

/** The memory of the reader of plain rows, and its program; plain-rows.wat says what stands where. */
export type RowMemory = {
  /** Where the bytes of rows are put; as many as `WINDOW`, and room behind them for a last look. */
  readonly window: Uint8Array;
  /** The group into which rows are read: its parts begin at their addresses. */
  readonly group: LaneGroup;
  /** What is found of each lane beside what stands in the group; numbers of texts are 0 for none. */
  readonly labelKeys: Float64Array;
  readonly rowStarts: Int32Array;
  readonly idStarts: Int32Array;
  readonly idEnds: Int32Array;
  readonly idHashes: Int32Array;
  readonly origins: { readonly [part in 'labelKind' | 'rater' | 'sourceId']: Int32Array };
  /** Room for what cells mean: everything by address, and where the room is. */
  readonly learned: { readonly view: DataView; readonly from: number; readonly size: number };
  readonly slots: Int32Array;
  /**
   * Reads rows of the window into lanes.
   * @returns One of `READ`; the fields say where it stopped.
   */
  readonly read: (at: number, to: number, lane: number, lanes: number, isCrlf: boolean) => number;
  /** Where the next row begins, and its lane. */
  readonly at: () => number;
  readonly lane: () => number;
  /** A cell that is not known: its column, its bytes, and the slot in which what is learned of it goes. */
  readonly unknown: () => {
    readonly column: number;
    readonly start: number;
    readonly end: number;
    readonly slot: number;
  };
};

/** Bytes of rows that are read at once: few enough that they stay near the processor. */
export const WINDOW = 128 * 1024;

const PAGE = 65_536;
const WORD = 16;
/** A cell is looked at in two words, wherever it begins. */
const LAST_LOOK = 3 * WORD;
const SLOTS = 65_536;
const LEARNED = 2 * 1024 * 1024;

type Exports = {
  readonly read: (at: number, to: number, lane: number, lanes: number, isCrlf: number) => number;
} & { readonly [name in 'at' | 'lane' | 'column' | 'start' | 'end' | 'slot']: WebAssembly.Global };

/** @param columns - For each column one of `COLUMN`. */
export function createRowMemory(columns: Uint8Array, shape: GroupShape): RowMemory {
  let end = 0;
  const take = (bytes: number): number => {
    const start = end;
    end += Math.ceil(bytes / WORD) * WORD;
    return start;
  };
  // The first word stays empty, so that no address is 0.
  take(WORD);
  const at = {
    masks: take((WORD + 1) * WORD),
    columns: take(columns.length),
    slots: take(SLOTS * 4),
    labelKeys: take(LANES * 8),
    rowStarts: take(LANES * 4),
    idStarts: take(LANES * 4),
    idEnds: take(LANES * 4),
    idHashes: take(LANES * 4),
    labelKinds: take(LANES * 4),
    raters: take(LANES * 4),
    sources: take(LANES * 4),
    group: take(sizeOfGroup(shape)),
    window: take(WINDOW + LAST_LOOK),
    learned: take(LEARNED),
  };
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  const { buffer } = memory;
  const bytes = new Uint8Array(buffer);
  for (let length = 0; length <= WORD; length += 1)
    bytes.fill(0xff, at.masks + length * WORD, at.masks + length * (WORD + 1));
  bytes.set(columns, at.columns);
  const group = laneGroup(shape, new Uint8Array(buffer, at.group, sizeOfGroup(shape)));
  const run = instantiate({
    memory,
    ...at,
    lastColumn: columns.length - 1,
    slotMask: SLOTS - 1,
    stated: group.stated.byteOffset,
    flags: group.flags.byteOffset,
    broken: FLAG.broken,
  });
  const words = (from: number): Int32Array => new Int32Array(buffer, from, LANES);
  return {
    window: new Uint8Array(buffer, at.window, WINDOW),
    group,
    labelKeys: new Float64Array(buffer, at.labelKeys, LANES),
    rowStarts: words(at.rowStarts),
    idStarts: words(at.idStarts),
    idEnds: words(at.idEnds),
    idHashes: words(at.idHashes),
    origins: { labelKind: words(at.labelKinds), rater: words(at.raters), sourceId: words(at.sources) },
    learned: { view: new DataView(buffer), from: at.learned, size: LEARNED },
    slots: new Int32Array(buffer, at.slots, SLOTS),
    read: (from, to, lane, lanes, isCrlf) => run.read(from, to, lane, lanes, isCrlf ? 1 : 0),
    at: () => run.at.value,
    lane: () => run.lane.value,
    unknown: () => ({ column: run.column.value, start: run.start.value, end: run.end.value, slot: run.slot.value }),
  };
}

function instantiate(host: Record<string, WebAssembly.ImportValue>): Exports {
  const module = new WebAssembly.Module(Buffer.from(PLAIN_ROWS_BINARY, 'base64'));
  // The module is ours: plain-rows.wat exports exactly these.
  return new WebAssembly.Instance(module, { host }).exports as unknown as Exports;
}
