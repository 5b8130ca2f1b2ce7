import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { type CaseRow, type Problem, shorten } from '../case-file/case-row.ts';
import { statedInput } from '../readings/read-case.ts';
import type { LaneGroup } from './lane-group.ts';
import { ordinalItemsOfRow } from './ordinal-items.ts';
import type { Partial } from './partial.ts';
import type { ReplaySet } from './replay-set.ts';
import type { RowEncoder } from './row-encoder.ts';

/** Who takes single rows. */
export type RowKeeper = {
  /** Takes the first rows, at most this many. */
  readonly keepRows: number;
  readonly onRow: (row: CaseRow) => void;
};

/** Looks at single rows: the first ones, which are kept, and those of which something is declared. */
export type RowLook = {
  /** Whether any row may be wanted. */
  readonly mayWant: () => boolean;
  readonly isWanted: (caseId: string) => boolean;
  /** Looks at a row that stands in a lane; gives what is wrong with it. */
  readonly at: (row: CaseRow, isMine: boolean, group: LaneGroup, lane: number) => readonly Problem[];
};

const NOTHING_WRONG: readonly Problem[] = [];

/** Makes the look at the rows of a set. */
export function createRowLook(
  set: ReplaySet,
  partial: Partial,
  { declare }: RowEncoder,
  { keepRows, onRow }: RowKeeper,
): RowLook {
  const noted = new Set(set.importNotes.map(({ caseId }) => caseId));
  const isDeclared = noted.size > 0 || set.ratings.size > 0;
  let kept = 0;
  return {
    mayWant: () => kept < keepRows || isDeclared,
    isWanted: (caseId) => kept < keepRows || (isDeclared && (noted.has(caseId) || set.ratings.has(caseId))),
    at(row, isMine, group, lane) {
      const problems = contradictions(row, set);
      if (problems.length > 0) return problems;
      if (noted.has(row.caseId)) declare(row, group, lane);
      if (isMine) partial.ordinalItems.push(...ordinalItemsOfRow(row, set));
      if (kept < keepRows) onRow(row);
      kept += 1;
      return NOTHING_WRONG;
    },
  };
}

/** Facts that cannot all be true of one patient; nothing is repaired. */
export function contradictions(row: CaseRow, set: ReplaySet): readonly Problem[] {
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
