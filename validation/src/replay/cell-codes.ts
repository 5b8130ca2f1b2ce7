import { cellText, type FoundRecord } from '../case-file/read-records.ts';

const FIRST_SLOTS = 64;
/** So many different cells of a column are remembered; further ones are looked at anew each time. */
const MOST_REMEMBERED = 4096;

type Remembered<Code> = { readonly bytes: Uint8Array; readonly code: Code };

/** What the cells of a column say, by their bytes: the cells of a closed vocabulary are decoded once. */
export type CellCodes<Code> = {
  /** What was remembered of the bytes from `from` to `to`, whose hash is given. */
  readonly find: (bytes: Uint8Array, from: number, to: number, hash: number) => Code | undefined;
  /** Decodes a cell that was not found, and remembers it. */
  readonly add: (record: FoundRecord, cell: number) => Code;
};

/** @param codeOf - What a text says; always the same for the same text. */
export function createCellCodes<Code>(codeOf: (text: string) => Code): CellCodes<Code> {
  let slots: (Remembered<Code> | undefined)[] = new Array(FIRST_SLOTS);
  let hashes = new Int32Array(FIRST_SLOTS);
  let size = 0;

  const grow = (): void => {
    const [oldSlots, oldHashes] = [slots, hashes];
    slots = new Array(oldSlots.length * 2);
    hashes = new Int32Array(slots.length);
    oldSlots.forEach((remembered, slot) => {
      if (remembered !== undefined) insert(remembered, oldHashes[slot] as number);
    });
  };
  const insert = (remembered: Remembered<Code>, hash: number): void => {
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = remembered;
    hashes[slot] = hash;
  };
  return {
    find(bytes, from, to, hash) {
      for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
        const remembered = slots[slot];
        if (remembered === undefined) return undefined;
        if (hashes[slot] === hash && isSame(remembered.bytes, bytes, from, to)) return remembered.code;
      }
    },
    add(record, cell) {
      const { cells, bytes } = record;
      const code = codeOf(cellText(record, cell));
      if (size === MOST_REMEMBERED) return code;
      size += 1;
      if (size * 2 > slots.length) grow();
      const own = Uint8Array.from(bytes.subarray(cells.starts()[cell], cells.ends()[cell]));
      insert({ bytes: own, code }, cells.hashes()[cell] as number);
      return code;
    },
  };
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function isSame(own: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let index = 0; index < own.length; index += 1) if (own[index] !== bytes[from + index]) return false;
  return true;
}
