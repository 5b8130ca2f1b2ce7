import type { FileSummary } from '../case-file/read-rows.ts';
import { unknownColumnsLine } from '../case-file/unknown-columns.ts';
import type { ReplayOutcome } from '../run/run-validation.ts';
import type { Terminal } from './terminal.ts';

/** Warns of columns that nobody knows, one line for each file, also when quiet: a mistyped fact is as good as not stated. */
export function warnOfColumns(terminal: Terminal, files: readonly Pick<FileSummary, 'file' | 'otherColumns'>[]): void {
  for (const { file, otherColumns } of files) {
    const line = unknownColumnsLine(file, otherColumns);
    if (line !== undefined) terminal.error(`${line}\n`);
  }
}

/** What was read of the files of a replay, whatever came of it. */
export function filesOf(outcome: ReplayOutcome): readonly FileSummary[] {
  return outcome.status === 'refused' ? outcome.files : outcome.evidence.sets.map(({ summary }) => summary);
}
