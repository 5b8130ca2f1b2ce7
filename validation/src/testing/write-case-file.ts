import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRow, Problem } from '../case-file/case-row.ts';
import { readCaseFile } from '../case-file/read-case-file.ts';
import type { FileSummary } from '../case-file/read-rows.ts';

/** A new empty folder. */
export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'oncospine-'));
}

/** Writes a case file into a folder of its own; gives its path. */
export async function writeCaseFile(content: string | Uint8Array, name = 'own.csv'): Promise<string> {
  const path = join(await newFolder(), name);
  await writeFile(path, content);
  return path;
}

/** What was read of a case file. */
export type ReadFile = {
  readonly summary: FileSummary;
  readonly rows: readonly CaseRow[];
  readonly problems: readonly Problem[];
};

/** Reads a case file and keeps everything. */
export async function readWhole(content: string | Uint8Array): Promise<ReadFile> {
  const path = await writeCaseFile(content);
  const rows: CaseRow[] = [];
  const problems: Problem[] = [];
  const accept = (row: CaseRow): void => void rows.push(row);
  const summary = await readCaseFile(path, 'own.csv', {
    check: () => [],
    accept,
    reject: (problem) => problems.push(problem),
  });
  return { summary, rows, problems };
}

/** A case file of these rows: cells by column, the rest empty. */
export function caseFile(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = ['case_id', 'label_kind', ...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name, index, all) => all.indexOf(name) === index,
  );
  const lines = rows.map((row, index) =>
    columns
      .map((name) => row[name] ?? { case_id: `own-${index + 1}`, label_kind: 'treating_team' }[name] ?? '')
      .join(','),
  );
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
