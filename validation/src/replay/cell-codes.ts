const FIRST_SLOTS = 64;
/** So many different cells of a column are remembered; further ones are looked at anew each time. */
const MOST_REMEMBERED = 4096;

/** What the cells of a column say, by their bytes: the cells of a closed vocabulary are decoded once. */
export type CellCodes<Code> = {
  /** What was remembered of the bytes from `from` to `to`, whose hash is given. */
  readonly find: (bytes: Uint8Array, from: number, to: number, hash: number) => Code | undefined;
  /** Decodes a cell that was not found, and remembers it. */
  readonly add: (bytes: Uint8Array, from: number, to: number, hash: number, text: string) => Code;
};

/** @param codeOf - What a text says; always the same for the same text. */
export function createCellCodes<Code>(codeOf: (text: string) => Code): CellCodes<Code> {
  const codes: Code[] = [];
  const texts: Uint8Array[] = [];
  // Each slot holds the number of a code, counted from 1; 0 is empty.
  let slots = new Int32Array(FIRST_SLOTS);
  let hashes = new Int32Array(FIRST_SLOTS);

  const insert = (number: number, hash: number): void => {
    let slot = slotOf(hash, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
    hashes[slot] = hash;
  };
  const grow = (): void => {
    const [oldSlots, oldHashes] = [slots, hashes];
    slots = new Int32Array(oldSlots.length * 2);
    hashes = new Int32Array(slots.length);
    for (let slot = 0; slot < oldSlots.length; slot += 1)
      if (oldSlots[slot] !== 0) insert(oldSlots[slot] as number, oldHashes[slot] as number);
  };
  return {
    find(bytes, from, to, hash) {
      for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot] as number;
        if (number === 0) return undefined;
        if (hashes[slot] === hash && isSame(texts[number - 1] as Uint8Array, bytes, from, to)) return codes[number - 1];
      }
    },
    add(bytes, from, to, hash, text) {
      const code = codeOf(text);
      if (codes.length === MOST_REMEMBERED) return code;
      codes.push(code);
      texts.push(Uint8Array.from(bytes.subarray(from, to)));
      if (codes.length * 2 > slots.length) grow();
      insert(codes.length, hash);
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
