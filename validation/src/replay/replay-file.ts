import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { type CaseRow, type Problem, shorten } from '../case-file/case-row.ts';
import { readCaseFile } from '../case-file/read-case-file.ts';
import type { FileSummary } from '../case-file/read-rows.ts';
import { statedInput } from '../readings/read-case.ts';
import type { Partial } from './partial.ts';
import { type OnDecision, replayRow } from './replay-row.ts';
import type { ReplaySet } from './replay-set.ts';

/** Where a file is, what it is called, and what is declared of it. */
export type FileToReplay = { readonly path: string; readonly file: string; readonly set: ReplaySet };

/** Who else takes what is read. */
export type ReplayOptions = {
  readonly onProblem: (problem: Problem) => void;
  readonly onRow?: (row: CaseRow) => void;
  readonly onDecision?: OnDecision;
  /** Rows of this shard only; every row is checked all the same. */
  readonly isMine?: (rowNumber: number) => boolean;
};

/** Replays a file as it streams by: each row is read, checked, replayed, counted and forgotten. */
export async function replayFile(
  { path, file, set }: FileToReplay,
  partial: Partial,
  { onProblem, onRow, onDecision, isMine }: ReplayOptions,
): Promise<FileSummary> {
  let rowNumber = -1;
  return readCaseFile(path, file, {
    reject: onProblem,
    check: (row) => contradictions(row, set),
    accept: (row) => {
      rowNumber += 1;
      onRow?.(row);
      if (isMine === undefined || isMine(rowNumber)) replayRow(set, row, partial, onDecision);
    },
  });
}

/** Facts that cannot all be true of one patient; nothing is repaired. */
function contradictions(row: CaseRow, set: ReplaySet): readonly Problem[] {
  const checked = assess(dorsalMetastasis, statedInput(row, set));
  if (checked.status !== 'invalid') return [];
  const { file, line } = row;
  return checked.issues.map(({ path, expected, received }) => ({
    file,
    line,
    caseId: shorten(row.caseId),
    column: path.join(', '),
    value: shorten(received),
    expected,
  }));
}
