const FIRST_SLOTS = 4096;
const FIRST_POOL = 64 * 1024;
/** So many different cells are remembered; further ones are looked at anew each time. */
const MOST_REMEMBERED = 100_000;

/** What the cells of a file say, by column and bytes: the cells of a closed vocabulary are decoded once. */
export type CellCodes<Code> = {
  /** What was remembered of a column and the bytes from `from` to `to`, whose hash is given. */
  readonly find: (column: number, bytes: Uint8Array, from: number, to: number, hash: number) => Code | undefined;
  /** Decodes a cell that was not found, and remembers it. */
  readonly add: (column: number, bytes: Uint8Array, from: number, to: number, hash: number, text: string) => Code;
};

/** @param codeOf - What a text says in a column; always the same for the same text. */
export function createCellCodes<Code>(codeOf: (column: number, text: string) => Code): CellCodes<Code> {
  // One table for all columns, its parts in flat arrays: a cell is looked up for every row and column.
  const codes: Code[] = [];
  let slots = new Int32Array(FIRST_SLOTS);
  let hashes = new Int32Array(FIRST_SLOTS);
  // Column and length of a cell in one number, so that one comparison tells both apart.
  let places = new Int32Array(FIRST_SLOTS);
  let starts = new Int32Array(FIRST_SLOTS);
  let pool = new Uint8Array(FIRST_POOL);
  let poolEnd = 0;

  const insert = (number: number): void => {
    let slot = slotOf(hashes[number] as number, places[number] as number) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    [hashes, places, starts] = [twice(hashes), twice(places), twice(starts)];
    for (let number = 0; number < codes.length; number += 1) insert(number);
  };
  const keep = (bytes: Uint8Array): number => {
    while (poolEnd + bytes.length > pool.length) {
      const larger = new Uint8Array(pool.length * 2);
      larger.set(pool);
      pool = larger;
    }
    pool.set(bytes, poolEnd);
    poolEnd += bytes.length;
    return poolEnd - bytes.length;
  };
  return {
    find(column, bytes, from, to, hash) {
      const length = to - from;
      const place = placeOf(column, length);
      for (let slot = slotOf(hash, place) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = (slots[slot] as number) - 1;
        if (number < 0) return undefined;
        if (hashes[number] !== hash || places[number] !== place) continue;
        const start = starts[number] as number;
        let at = 0;
        while (at < length && pool[start + at] === bytes[from + at]) at += 1;
        if (at === length) return codes[number];
      }
    },
    add(column, bytes, from, to, hash, text) {
      const code = codeOf(column, text);
      if (codes.length === MOST_REMEMBERED || to - from > LONGEST || column > LAST_COLUMN) return code;
      if ((codes.length + 1) * 2 > slots.length) grow();
      const number = codes.push(code) - 1;
      hashes[number] = hash;
      places[number] = placeOf(column, to - from);
      starts[number] = keep(bytes.subarray(from, to));
      insert(number);
      return code;
    },
  };
}

/** Of longer cells, and in columns further on, nothing is remembered: they would not fit one number. */
const LONGEST = 0x3ff;
const LAST_COLUMN = 0xfffff;

function placeOf(column: number, length: number): number {
  return length > LONGEST || column > LAST_COLUMN ? -1 : (column << 10) | length;
}

function slotOf(hash: number, place: number): number {
  const mixed = Math.imul(hash ^ place, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function twice(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
