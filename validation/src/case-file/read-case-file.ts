import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CaseRow, Problem } from './case-row.ts';
import { shorten } from './case-row.ts';
import { type DecodedRow, decodeRow } from './decode-row.ts';
import { type Column, type Header, readHeader } from './header.ts';
import { createKnownIds } from './known-ids.ts';
import { WrongEncoding, watchBytes } from './watch-bytes.ts';

/** Who takes what is read. */
export type CaseSink = {
  /** Finds what is wrong with a row beyond its cells, such as facts that contradict each other. */
  readonly check: (row: CaseRow) => readonly Problem[];
  /** Takes a row with which nothing is wrong. */
  readonly accept: (row: CaseRow) => void;
  readonly reject: (problem: Problem) => void;
};

/** What was read of a file: rows read = rows accepted + rows rejected. */
export type FileSummary = {
  readonly file: string;
  readonly sha256: string;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly problems: number;
  readonly otherColumns: readonly string[];
};

/** One row with everything in it, quotes and newlines included, must be smaller than this. */
const LARGEST_RECORD = 64 * 1024 * 1024;

/**
 * Reads a case file as a stream: bounded memory, every problem told once with line, column, value and expectation.
 * @param path - Where the file is.
 * @param file - What it is called in messages and results: no machine path.
 */
export async function readCaseFile(path: string, file: string, sink: CaseSink): Promise<FileSummary> {
  const watch = watchBytes();
  const faults: CsvError[] = [];
  const parser = parse({
    bom: true,
    relax_column_count: true,
    max_record_size: LARGEST_RECORD,
    // A fault in the quoting is noted and not thrown: an error would drop the rows before it that are not taken yet.
    skip_records_with_error: true,
    on_skip: (fault) => {
      if (fault !== undefined) faults.push(fault);
      return undefined;
    },
  });
  const state = createState(file, sink, watch.suspicious);
  pipeline(createReadStream(path), watch.stream, parser, () => undefined);
  try {
    let records = 0;
    for await (const cells of parser) {
      if (records === recordsBefore(faults[0])) state.stop(faults[0]);
      state.take(cells as string[]);
      records += 1;
    }
    if (faults[0] !== undefined) state.stop(faults[0]);
  } catch (error) {
    state.stop(error);
  }
  return { ...state.finish(watch.size() === 0), file, sha256: watch.digest() };
}

/** How many records the parser had read when it met a fault. */
function recordsBefore(fault: CsvError | undefined): number {
  return fault === undefined ? -1 : Number(fault['records']);
}

type Counts = { rowsRead: number; rowsAccepted: number; rowsRejected: number; problems: number };

function createState(file: string, sink: CaseSink, suspicious: () => boolean) {
  const counts: Counts = { rowsRead: 0, rowsAccepted: 0, rowsRejected: 0, problems: 0 };
  const knownIds = createKnownIds();
  let header: Header | undefined;
  let line = 1;
  let stopped = false;

  const tell = (problem: Problem): void => {
    counts.problems += 1;
    sink.reject(problem);
  };
  const takeRow = (columns: readonly Column[], cells: readonly string[]): void => {
    counts.rowsRead += 1;
    const decoded: DecodedRow = decodeRow({ file, line, columns, cells, suspicious: suspicious() });
    const problems =
      decoded.status === 'wrong' ? decoded.problems : [...knownIds.check(decoded.row), ...sink.check(decoded.row)];
    for (const problem of problems) tell(problem);
    if (problems.length > 0 || decoded.status === 'wrong') counts.rowsRejected += 1;
    else {
      counts.rowsAccepted += 1;
      sink.accept(decoded.row);
    }
  };
  return {
    take(cells: readonly string[]): void {
      if (stopped) return;
      if (header === undefined) {
        header = readHeader(file, cells);
        if (header.status === 'wrong') for (const problem of header.problems) tell(problem);
      } else if (header.status === 'read' && !isBlank(cells)) takeRow(header.columns, cells);
      line += linesOf(cells);
    },
    stop(error: unknown): void {
      if (stopped) return;
      stopped = true;
      tell(problemOf(error, file, line));
    },
    finish(empty: boolean): Omit<FileSummary, 'file' | 'sha256'> {
      const nothing = { file, line: 1, caseId: '', column: '', value: '' };
      if (stopped) return { ...counts, otherColumns: otherOf(header) };
      if (empty || header === undefined) tell({ ...nothing, expected: 'a header and rows; the file is empty' });
      else if (header.status === 'read' && counts.rowsRead === 0)
        tell({ ...nothing, expected: 'at least one row below the header' });
      return { ...counts, otherColumns: otherOf(header) };
    },
  };
}

function otherOf(header: Header | undefined): readonly string[] {
  return header?.status === 'read' ? header.other : [];
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '';
}

/** Physical lines of a record: one, and one more for every newline inside quotes. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const REST = 'the rest of the file was not read: correct this first';

function problemOf(error: unknown, file: string, line: number): Problem {
  const at = { file, line, caseId: '', column: '', value: '' };
  if (error instanceof WrongEncoding)
    return { ...at, value: error.message, expected: 'UTF-8, with or without a byte order mark' };
  if (!(error instanceof CsvError)) throw error;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { ...at, expected: `a closing quote for a cell of the row that starts here; ${REST}` };
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        ...at,
        expected: `a quote inside a quoted cell written twice, and a separator after the closing one; ${REST}`,
      };
    case 'CSV_MAX_RECORD_SIZE':
      return { ...at, expected: `a row of less than ${LARGEST_RECORD} characters; ${REST}` };
    default:
      return { ...at, value: shorten(error.message), expected: `CSV as in RFC 4180; ${REST}` };
  }
}
