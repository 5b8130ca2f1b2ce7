import * as z from 'zod';
import type { CaseRow } from '../case-file/case-row.ts';
import { list, record } from '../results/shape.ts';
import { labelHash } from './row-hash.ts';

const filled = z.string().trim().min(1);

/** One change of one label: what, why, by whom, when, and whether they had seen what the tool says. */
export const ledgerEntrySchema = record({
  set: filled,
  caseId: filled,
  rater: z.string(),
  /** A label column, or `label_kind`. */
  column: filled,
  from: z.string(),
  to: z.string(),
  why: filled,
  who: filled,
  when: z.iso.date(),
  blindedToTool: z.boolean(),
});

/** The ledger of label changes, oldest first. */
export const ledgerSchema = record({ entries: list(ledgerEntrySchema) });

/** The ledger of label changes. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** One change of one label. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** Whether the ledger explains a row's labels: undoing its entries gives the locked labels. */
export function ledgerExplains(entries: readonly LedgerEntry[], row: CaseRow, lockedHash: string): boolean {
  const cells = new Map([...row.labels, ['label_kind', row.labelKind]]);
  for (const { column, from, to } of entries.toReversed()) {
    if ((cells.get(column) ?? '') !== to) return false;
    if (from === '') cells.delete(column);
    else cells.set(column, from);
  }
  const labelKind = cells.get('label_kind') ?? '';
  cells.delete('label_kind');
  return labelHash({ labels: cells, labelKind }) === lockedHash;
}
