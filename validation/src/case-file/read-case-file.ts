import type { CaseRow, Problem } from './case-row.ts';
import type { FoundRecord } from './read-records.ts';
import { type FileSummary, type RowContext, readRows } from './read-rows.ts';

/** Who takes what is read. */
export type CaseSink = {
  /** Finds what is wrong with a row beyond its cells, such as facts that contradict each other. */
  readonly check: (row: CaseRow) => readonly Problem[];
  /** Takes a row with which nothing is wrong. */
  readonly accept: (row: CaseRow) => void;
  readonly reject: (problem: Problem) => void;
};

/**
 * Reads a case file row by row.
 * @param path - Where the file is.
 * @param file - What it is called in messages and results: no machine path.
 */
export function readCaseFile(path: string, file: string, sink: CaseSink): Promise<FileSummary> {
  return readRows({ path, file, onProblem: sink.reject }, (context) => ({
    take: (record) => takeRow(context, record, sink),
    rest: () => undefined,
  }));
}

function takeRow({ decode, ids, reject }: RowContext, record: FoundRecord, { check, accept }: CaseSink): void {
  const decoded = decode(record);
  if (decoded.status === 'wrong') {
    reject(decoded.problems);
    return;
  }
  const { row } = decoded;
  const { offset } = record;
  const problems = [...ids.check({ ...row, offset, stated: () => row.stated }), ...check(row)];
  if (problems.length > 0) reject(problems);
  else accept(row);
}
