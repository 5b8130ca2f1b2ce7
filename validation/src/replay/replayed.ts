import type { CaseRow } from '../case-file/case-row.ts';
import type { ReadRow } from '../readings/read-case.ts';
import type { Analysis, Reading } from '../readings/readings.ts';
import type { ReplaySet } from './replay-set.ts';

/** One row being replayed under one reading. */
export type Replayed = {
  readonly set: ReplaySet;
  readonly row: CaseRow;
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly read: ReadRow;
  readonly stratum: string;
};
