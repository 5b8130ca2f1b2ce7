import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Problem } from './case-row.ts';
import { csvLine } from './csv-line.ts';

/** How many problems are held and printed; the rejects file has all of them. */
export const PROBLEMS_HELD = 200;

/** Takes problems one by one in bounded memory. */
export type ProblemList = {
  readonly add: (problem: Problem) => void;
  readonly first: () => readonly Problem[];
  readonly total: () => number;
  /** Puts the rejects file in place; without a problem there is none. */
  readonly close: () => void;
};

const COLUMNS = ['file', 'line', 'case_id', 'column', 'value', 'expected'] as const;
const FLUSH_AT = 64 * 1024;

/** Writes every problem to a file as it comes, and holds the first ones for the terminal. */
export function createProblemList(rejectsPath: string): ProblemList {
  const temporary = `${rejectsPath}.part`;
  const first: Problem[] = [];
  let total = 0;
  let descriptor: number | undefined;
  let pending = '';
  const flush = (): void => {
    if (descriptor !== undefined && pending !== '') writeSync(descriptor, pending);
    pending = '';
  };
  return {
    add(problem) {
      descriptor ??= openSync(temporary, 'w');
      if (total === 0) pending = csvLine(COLUMNS);
      total += 1;
      if (first.length < PROBLEMS_HELD) first.push(problem);
      const { file, line, caseId, column, value, expected } = problem;
      pending += csvLine([file, String(line), caseId, column, value, expected]);
      if (pending.length > FLUSH_AT) flush();
    },
    first: () => first,
    total: () => total,
    close() {
      flush();
      if (descriptor === undefined) {
        rmSync(rejectsPath, { force: true });
        return;
      }
      closeSync(descriptor);
      renameSync(temporary, rejectsPath);
    },
  };
}
