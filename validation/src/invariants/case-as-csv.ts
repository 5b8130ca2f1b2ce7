import { csvDataLine } from '../case-file/csv-line.ts';
import type { Stated } from './invariant.ts';

/** A case as a case file of one row, so that it can be replayed as it is. */
export function caseAsCsv(stated: Stated): string {
  const facts = Object.entries(stated);
  const header = ['case_id', 'label_kind', ...facts.map(([fact]) => fact)];
  const cells = ['counterexample-1', 'worked_example', ...facts.map(([, value]) => cellOf(value))];
  return csvDataLine(header) + csvDataLine(cells);
}

type Interval = {
  readonly from?: number;
  readonly to?: number;
  readonly fromExcluded?: boolean;
  readonly toExcluded?: boolean;
};

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(';');
  if (typeof value !== 'object' || value === null) return String(value);
  const { from, to, fromExcluded, toExcluded }: Interval = value;
  if (from !== undefined && to !== undefined) return `${from}-${to}`;
  if (from !== undefined) return `${fromExcluded === true ? '>' : '>='}${from}`;
  return to === undefined ? '' : `${toExcluded === true ? '<' : '<='}${to}`;
}
