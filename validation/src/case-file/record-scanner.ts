import { FNV_PRIME, FNV_START } from './fnv.ts';

/** What ends a record of a file. */
export type RecordEnd = 'lf' | 'crlf' | 'cr';

/** What a scan came to. */
export const SCAN = {
  /** A record was found. */
  found: 0,
  /** The bytes end within a record. */
  unfinished: 1,
  /** A quote stands within a cell that is not quoted. */
  openingQuote: 2,
  /** Something other than a separator follows a closing quote. */
  closingQuote: 3,
} as const;

/** Finds records and their cells in bytes, one after the other. The fields speak of the record found last. */
export type RecordScanner = {
  /**
   * Looks for one record.
   * @param to - Where the bytes end.
   * @param isLast - Whether the file ends there too.
   * @returns One of `SCAN`.
   */
  readonly scan: (bytes: Uint8Array, from: number, to: number, isLast: boolean) => number;
  /** How many cells. */
  readonly count: () => number;
  /** Where the next record begins. */
  readonly next: () => number;
  /** Newlines within cells. */
  readonly innerLines: () => number;
  /** Where each cell begins and ends, its quotes left out. */
  readonly starts: () => Int32Array;
  readonly ends: () => Int32Array;
  /** A hash of the bytes of each cell; of a cell with doubled quotes, of what stands in the file. */
  readonly hashes: () => Int32Array;
  /** What ends a record of this file; absent until the first one ended. */
  readonly recordEnd: () => RecordEnd | undefined;
  /** Whether a cell holds doubled quotes. */
  readonly doubled: (cell: number) => boolean;
};

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

const FIRST_ROOM = 64;

/**
 * Makes a scanner of RFC 4180 records: what csv-parse reads, read without making a string of each cell.
 * Like csv-parse it takes the first line's ending for that of the whole file. What is irregular it only finds;
 * csv-parse then says what is wrong.
 * @param knownEnd - What ends a record, when the first line was read before.
 */
export function createRecordScanner(knownEnd?: RecordEnd): RecordScanner {
  let starts = new Int32Array(FIRST_ROOM);
  let ends = new Int32Array(FIRST_ROOM);
  let hashes = new Int32Array(FIRST_ROOM);
  const withDoubled = new Set<number>();
  let recordEnd = knownEnd;
  let count = 0;
  let next = 0;
  let innerLines = 0;
  let hash = FNV_START;

  const makeRoom = (): void => {
    starts = larger(starts);
    ends = larger(ends);
    hashes = larger(hashes);
  };

  /** The bytes of a record's end at a place; 0 when there is none, -1 when the bytes end too early to tell. */
  const recordEndAt = (bytes: Uint8Array, at: number, to: number, isLast: boolean): number => {
    const byte = bytes[at];
    if (byte === LF) {
      recordEnd ??= 'lf';
      return recordEnd === 'lf' ? 1 : 0;
    }
    if (byte !== CR || recordEnd === 'lf') return 0;
    if (recordEnd === 'cr') return 1;
    if (at + 1 >= to) {
      if (!isLast) return -1;
      recordEnd ??= 'cr';
      return recordEnd === 'cr' ? 1 : 0;
    }
    recordEnd ??= bytes[at + 1] === LF ? 'crlf' : 'cr';
    if (recordEnd === 'cr') return 1;
    return bytes[at + 1] === LF ? 2 : 0;
  };

  /** Where a quoted cell ends, its closing quote; below 0 when it does not. */
  const endOfQuoted = (bytes: Uint8Array, from: number, to: number, isLast: boolean): number => {
    hash = FNV_START;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        if (at + 1 >= to) return isLast ? at : -SCAN.unfinished;
        if (bytes[at + 1] !== QUOTE) return at;
        withDoubled.add(count);
        at += 1;
      } else if (byte === LF) innerLines += 1;
      hash = Math.imul(hash ^ byte, FNV_PRIME);
    }
    return -SCAN.unfinished;
  };

  /** Where a cell without quotes ends: a comma, the end of the record or of the bytes; below 0 when it does not. */
  const endOfPlain = (bytes: Uint8Array, from: number, to: number, isLast: boolean): number => {
    let sum = FNV_START;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (byte === COMMA || byte === LF || byte === CR) {
        const length = byte === COMMA ? 1 : recordEndAt(bytes, at, to, isLast);
        if (length < 0) return -SCAN.unfinished;
        if (length > 0) {
          hash = sum;
          return at;
        }
        if (byte === LF) innerLines += 1;
      } else if (byte === QUOTE) return -SCAN.openingQuote;
      sum = Math.imul(sum ^ byte, FNV_PRIME);
    }
    hash = sum;
    return isLast ? to : -SCAN.unfinished;
  };

  const scan = (bytes: Uint8Array, from: number, to: number, isLast: boolean): number => {
    count = 0;
    innerLines = 0;
    withDoubled.clear();
    for (let at = from; ; at += 1) {
      const isQuoted = at < to && bytes[at] === QUOTE;
      const start = isQuoted ? at + 1 : at;
      const end = isQuoted ? endOfQuoted(bytes, start, to, isLast) : endOfPlain(bytes, start, to, isLast);
      if (end < 0) return -end;
      if (count === starts.length) makeRoom();
      starts[count] = start;
      ends[count] = end;
      hashes[count] = hash;
      count += 1;
      at = isQuoted ? end + 1 : end;
      if (at >= to) {
        next = to;
        return SCAN.found;
      }
      if (bytes[at] === COMMA) continue;
      const length = recordEndAt(bytes, at, to, isLast);
      if (length <= 0) return length < 0 ? SCAN.unfinished : SCAN.closingQuote;
      next = at + length;
      return SCAN.found;
    }
  };

  return {
    scan,
    count: () => count,
    next: () => next,
    innerLines: () => innerLines,
    starts: () => starts,
    ends: () => ends,
    hashes: () => hashes,
    recordEnd: () => recordEnd,
    doubled: (cell) => withDoubled.has(cell),
  };
}

function larger(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2);
  grown.set(array);
  return grown;
}
