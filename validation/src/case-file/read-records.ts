import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { createRecordScanner, type RecordScanner, SCAN } from './record-scanner.ts';

/** A record where it stands in the bytes that were read. Valid only until the next one is taken. */
export type FoundRecord = {
  readonly cells: RecordScanner;
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  /** Physical line at which the record begins; the first is 1. */
  readonly line: number;
  /** Where the record begins in the file, in bytes. */
  readonly offset: number;
  /** Whether its bytes are known to be UTF-8 without NUL; otherwise `isNoText` tells. */
  readonly isText: boolean;
};

/** Who takes the records of a file. */
export type RecordTaker = {
  /** Takes a record, the header first. It must not keep the bytes. */
  readonly take: (record: FoundRecord) => void;
  /**
   * Takes rows from their bytes alone, as long as they need no care: no quotes, and nothing wrong with their cells.
   * @returns How many rows were taken; none when the next one must be taken as a record.
   */
  readonly takePlain?: (lines: PlainLines) => TakenRows;
};

/** Whole lines of text, of which the first begins a record. */
export type PlainLines = {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly isCrlf: boolean;
  /** The place of the first one in the file. */
  readonly line: number;
  readonly offset: number;
};

/** Rows that were taken, and how many bytes they are. */
export type TakenRows = { readonly rows: number; readonly length: number };

/** Why the rest of a file was not read. */
export type ReadFault =
  | { readonly kind: 'utf16'; readonly line: number }
  | { readonly kind: 'too_large'; readonly line: number }
  /** The quoting is irregular; the bytes begin with the record. */
  | { readonly kind: 'quoting'; readonly line: number; readonly bytes: Buffer };

/** What was read of a file. */
export type RecordsRead = {
  /** SHA-256 of all bytes, those behind a fault too. */
  readonly sha256: string;
  readonly size: number;
  readonly fault?: ReadFault;
};

/** One row with everything in it, quotes and newlines included, must be smaller than this; in bytes. */
export const LARGEST_RECORD = 64 * 1024 * 1024;

const CHUNK = 1024 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LF = 0x0a;

/**
 * Reads a file record by record in bounded memory.
 * @param onChunk - Told of every chunk that was read, with its size in bytes; awaited.
 */
export async function readRecords(
  path: string,
  taker: RecordTaker,
  onChunk: (bytes: number) => void | Promise<void> = () => undefined,
): Promise<RecordsRead> {
  const hash = createHash('sha256');
  const feed = createFeed(taker);
  let size = 0;
  const file = await open(path, 'r');
  try {
    for (;;) {
      const room = feed.room();
      const { bytesRead } = await file.read(room, 0, room.length, null);
      hash.update(room.subarray(0, bytesRead));
      size += bytesRead;
      feed.filled(bytesRead);
      await onChunk(bytesRead);
      if (bytesRead === 0) break;
    }
  } finally {
    await file.close();
  }
  const read = { sha256: hash.digest('hex'), size };
  const fault = feed.fault();
  return fault === undefined ? read : { ...read, fault };
}

/** Takes bytes as they come and finds the records in them. */
function createFeed({ take, takePlain }: RecordTaker) {
  const cells = createRecordScanner();
  let bytes: Buffer = Buffer.allocUnsafe(2 * CHUNK);
  // The bytes from `start` to `end` are read and not taken yet.
  let start = 0;
  let end = 0;
  /** Where the buffer begins in the file. */
  let base = 0;
  let line = 1;
  let isFirst = true;
  let fault: ReadFault | undefined;

  const takeAll = (isLast: boolean): void => {
    const textTo = endOfText(bytes, start, end, isLast);
    const linesTo = isLast && bytes[end - 1] !== LF ? 0 : textTo;
    while (start < end) {
      // A plain row has no newline but the one at its end.
      const recordEnd = cells.recordEnd();
      if (takePlain !== undefined && start < linesTo && (recordEnd === 'lf' || recordEnd === 'crlf')) {
        const isCrlf = recordEnd === 'crlf';
        const { rows, length } = takePlain({ bytes, from: start, to: linesTo, isCrlf, line, offset: base + start });
        start += length;
        line += rows;
        if (rows > 0) continue;
      }
      const found = cells.scan(bytes, start, end, isLast);
      if (found === SCAN.unfinished && !isLast) break;
      if (found !== SCAN.found) {
        fault = { kind: 'quoting', line, bytes: Buffer.from(bytes.subarray(start, end)) };
        return;
      }
      const to = cells.next();
      take({ cells, bytes, from: start, to, line, offset: base + start, isText: to <= textTo });
      line += 1 + cells.innerLines();
      start = to;
    }
    if (end - start > LARGEST_RECORD) fault = { kind: 'too_large', line };
  };
  /** What is left of a record goes to the front; one that fills half the buffer gets a larger buffer. */
  const makeRoom = (): void => {
    const room = (end - start) * 2 > bytes.length ? Buffer.allocUnsafe(bytes.length * 2) : bytes;
    bytes.copy(room, 0, start, end);
    bytes = room;
    base += start;
    end -= start;
    start = 0;
  };
  return {
    room: (): Buffer => bytes.subarray(end, Math.min(bytes.length, end + CHUNK)),
    filled(count: number): void {
      // A fault is told once; the bytes behind it are read for their hash only.
      if (fault !== undefined) return;
      end += count;
      if (isFirst && isUtf16(bytes.subarray(0, end))) fault = { kind: 'utf16', line };
      if (isFirst && bytes.subarray(0, end).indexOf(BYTE_ORDER_MARK) === 0) start = BYTE_ORDER_MARK.length;
      isFirst = false;
      if (fault === undefined) takeAll(count === 0);
      if (fault === undefined) makeRoom();
      else end = 0;
    },
    fault: () => fault,
  };
}

/** Up to where whole lines are UTF-8 without NUL; the start when they are not. */
function endOfText(bytes: Buffer, start: number, end: number, isLast: boolean): number {
  const to = isLast ? end : bytes.lastIndexOf(LF, end - 1) + 1;
  if (to <= start) return start;
  const lines = bytes.subarray(start, to);
  return isUtf8(lines) && !lines.includes(0) ? to : start;
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Whether a record holds NUL or bytes that are not UTF-8. */
export function isNoText({ bytes, from, to, isText }: FoundRecord): boolean {
  if (isText) return false;
  const own = bytes.subarray(from, to);
  return own.includes(0) || !isUtf8(own);
}

/** The text of a cell, its doubled quotes single. */
export function cellText({ cells, bytes }: FoundRecord, cell: number): string {
  const text = bytes.toString('utf8', cells.starts()[cell], cells.ends()[cell]);
  return cells.doubled(cell) ? text.replaceAll('""', '"') : text;
}

/** The texts of all cells. */
export function cellTexts(record: FoundRecord): readonly string[] {
  return Array.from({ length: record.cells.count() }, (_, cell) => cellText(record, cell));
}
