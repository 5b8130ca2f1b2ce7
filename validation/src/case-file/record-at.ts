import { readSync } from 'node:fs';
import type { FoundRecord } from './read-records.ts';
import { createRecordScanner, type RecordEnd, SCAN } from './record-scanner.ts';
import type { RowPlace } from './row-table.ts';

const FIRST_LOOK = 16 * 1024;

/**
 * Reads one record again that was read before.
 * @param descriptor - The open file.
 * @param offset - Where the record begins, in bytes.
 * @param recordEnd - What ends the records of the file.
 * @throws When no record begins there any more: the file was changed while it was read.
 */
export function recordAt(
  descriptor: number,
  { offset, line }: RowPlace,
  recordEnd: RecordEnd | undefined,
): FoundRecord {
  const cells = createRecordScanner(recordEnd);
  for (let size = FIRST_LOOK; ; size *= 2) {
    const bytes = Buffer.allocUnsafe(size);
    const count = readSync(descriptor, bytes, 0, size, offset);
    const isLast = count < size;
    const found = count === 0 ? SCAN.unfinished : cells.scan(bytes, 0, count, isLast);
    if (found === SCAN.unfinished && !isLast) continue;
    if (found !== SCAN.found) throw new Error(`The file was changed while it was read, at line ${line}`);
    return { cells, bytes, from: 0, to: cells.next(), line, offset, isText: false };
  }
}
