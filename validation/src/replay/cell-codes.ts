import { cellText, type FoundRecord } from '../case-file/read-records.ts';

const FIRST_SLOTS = 64;
/** So many different cells of a column are remembered; further ones are looked at anew each time. */
const MOST_REMEMBERED = 4096;

type Remembered<Code> = { readonly bytes: Buffer; readonly code: Code };

/**
 * Remembers what the cells of a column say, by their bytes: the cells of a closed vocabulary are decoded once.
 * @param codeOf - What a text says; always the same for the same text.
 */
export function createCellCodes<Code>(codeOf: (text: string) => Code): (record: FoundRecord, cell: number) => Code {
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
  return (record, cell) => {
    const { cells, bytes } = record;
    const hash = cells.hashes()[cell] as number;
    const from = cells.starts()[cell] as number;
    const to = cells.ends()[cell] as number;
    for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const remembered = slots[slot];
      if (remembered === undefined) break;
      if (hashes[slot] === hash && isSame(remembered.bytes, bytes, from, to)) return remembered.code;
    }
    const code = codeOf(cellText(record, cell));
    if (size < MOST_REMEMBERED) {
      size += 1;
      if (size * 2 > slots.length) grow();
      insert({ bytes: Buffer.from(bytes.subarray(from, to)), code }, hash);
    }
    return code;
  };
}

function slotOf(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function isSame(own: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let index = 0; index < own.length; index += 1) if (own[index] !== bytes[from + index]) return false;
  return true;
}
