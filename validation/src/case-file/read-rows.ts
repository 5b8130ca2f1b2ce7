import { closeSync, openSync } from 'node:fs';
import type { CaseRow, Problem } from './case-row.ts';
import { problemOfFault } from './csv-fault.ts';
import { type DecodedRow, decodeRow } from './decode-row.ts';
import { type Column, readHeader } from './header.ts';
import { createKnownIds, type KnownIds } from './known-ids.ts';
import {
  cellTexts,
  type FoundRecord,
  isNoText,
  type RecordsRead,
  type RecordTaker,
  readRecords,
} from './read-records.ts';
import { recordAt } from './record-at.ts';
import type { RecordEnd } from './record-scanner.ts';
import type { RowPlace } from './row-table.ts';

/** What was read of a file: rows read = rows accepted + rows rejected. */
export type FileSummary = {
  readonly file: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly problems: number;
  readonly otherColumns: readonly string[];
  /** Whether it was read to its end: behind an open quote nobody knows what is a row. */
  readonly isWhole: boolean;
};

/** What helps to take the rows of a file. */
export type RowContext = {
  readonly file: string;
  readonly columns: readonly Column[];
  /** The ids of the rows so far. */
  readonly ids: KnownIds;
  /** Decodes a row, or finds everything that is wrong with its cells. */
  readonly decode: (record: FoundRecord) => DecodedRow;
  /** Reads a row again that was decoded before. */
  readonly again: (place: RowPlace) => CaseRow;
  /** Rejects one row, with everything that is wrong with it. */
  readonly reject: (problems: readonly Problem[]) => void;
};

/** Who takes the rows of a file. A row that was not rejected when the file ends is accepted. */
export type RowTaker = RecordTaker & {
  /** Called after each chunk of the file, and once more when it ended. */
  readonly rest: (isEnd: boolean) => void | Promise<void>;
};

/** How a file is read. */
export type RowsToRead = {
  readonly path: string;
  /** What the file is called in messages and results: no machine path. */
  readonly file: string;
  readonly onProblem: (problem: Problem) => void;
  /** Told of every chunk, with its size in bytes. */
  readonly onChunk?: (bytes: number) => void;
};

const NOTHING_TAKEN = { rows: 0, length: 0 };

/** Reads the rows of a case file in bounded memory: every problem told once with line, column, value and expectation. */
export async function readRows(
  { path, file, onProblem, onChunk }: RowsToRead,
  createTaker: (context: RowContext) => RowTaker,
): Promise<FileSummary> {
  // A second look at rows that were read before.
  const descriptor = openSync(path, 'r');
  const counts = { rowsRead: 0, rowsRejected: 0, problems: 0 };
  const tell = (problem: Problem): void => {
    counts.problems += 1;
    onProblem(problem);
  };
  const reject = (problems: readonly Problem[]): void => {
    counts.rowsRejected += 1;
    for (const problem of problems) tell(problem);
  };
  let hasHeader = false;
  let columns: readonly Column[] | undefined;
  let taker: RowTaker | undefined;
  const takeHeader = (record: FoundRecord): void => {
    hasHeader = true;
    const header = readHeader(file, cellTexts(record));
    if (header.status === 'wrong') for (const problem of header.problems) tell(problem);
    else {
      columns = header.columns;
      taker = createTaker({
        file,
        columns,
        reject,
        ...rowReaders(descriptor, file, header.columns, record.cells.recordEnd()),
      });
    }
  };
  const take = (record: FoundRecord): void => {
    if (!hasHeader) takeHeader(record);
    else if (taker !== undefined && !isBlank(record)) {
      counts.rowsRead += 1;
      taker.take(record);
    }
  };
  const takePlain: RecordTaker['takePlain'] = (lines) => {
    const taken = taker?.takePlain?.(lines) ?? NOTHING_TAKEN;
    counts.rowsRead += taken.rows;
    return taken;
  };
  try {
    const read = await readRecords(path, { take, takePlain }, (bytes) => {
      onChunk?.(bytes);
      return taker?.rest(false);
    });
    await taker?.rest(true);
    for (const problem of problemsOfFile(read, file, hasHeader, taker !== undefined && counts.rowsRead === 0))
      tell(problem);
    const otherColumns = (columns ?? []).filter(({ kind }) => kind === 'other').map(({ name }) => name);
    const rowsAccepted = counts.rowsRead - counts.rowsRejected;
    const isWhole = read.fault === undefined;
    return { file, sha256: read.sha256, ...counts, rowsAccepted, otherColumns, isWhole };
  } finally {
    closeSync(descriptor);
  }
}

function rowReaders(
  descriptor: number,
  file: string,
  columns: readonly Column[],
  recordEnd: RecordEnd | undefined,
): Pick<RowContext, 'ids' | 'decode' | 'again'> {
  const decode = (record: FoundRecord): DecodedRow =>
    decodeRow({ file, line: record.line, columns, cells: cellTexts(record), suspicious: isNoText(record) });
  const again = (place: RowPlace): CaseRow => {
    const decoded = decode(recordAt(descriptor, place, recordEnd));
    if (decoded.status === 'decoded') return decoded.row;
    throw new Error(`${file} was changed while it was read, at line ${place.line}`);
  };
  const ids = createKnownIds((place) => {
    const row = again(place);
    return { ...row, ...place, stated: () => row.stated };
  });
  return { decode, again, ids };
}

function isBlank({ cells }: FoundRecord): boolean {
  return cells.count() === 1 && cells.starts()[0] === cells.ends()[0];
}

function problemsOfFile(
  read: RecordsRead,
  file: string,
  hasHeader: boolean,
  isWithoutRows: boolean,
): readonly Problem[] {
  if (read.fault !== undefined) return [problemOfFault(read.fault, file)];
  const nothing = { file, line: 1, caseId: '', column: '', value: '' };
  if (!hasHeader) return [{ ...nothing, expected: 'a header and rows; the file is empty' }];
  return isWithoutRows ? [{ ...nothing, expected: 'at least one row below the header' }] : [];
}
