import * as z from 'zod';
import { count, list, record } from '../results/shape.ts';

const filled = z.string().trim().min(1);

/** Why something changed, by whom, when, and whether they had seen what the tool says. */
const account = { why: filled, who: filled, when: z.iso.date(), blindedToTool: z.boolean() };

/** One change of one label. */
const labelEntry = record({
  kind: z.literal('label').optional(),
  set: filled,
  caseId: filled,
  rater: z.string(),
  /** A label column, or `label_kind`. */
  column: filled,
  from: z.string(),
  to: z.string(),
  ...account,
});

/** One change of one panel rating: of one treatment of one vignette, at the place of the source where it stands. */
const ratingEntry = record({
  kind: z.literal('rating'),
  set: filled,
  caseId: filled,
  treatment: filled,
  sourcePlace: z.string(),
  column: z.enum(['rating', 'panel_share_pct']),
  from: z.string(),
  to: z.string(),
  ...account,
});

/** A set that comes new into the lock, as a whole. */
const newSetEntry = record({ kind: z.literal('new_set'), set: filled, rows: count.min(1), ...account });

/** The ledger of changes to locked labels and ratings, oldest first. An entry without a kind is about a label. */
export const ledgerSchema = record({
  entries: list(z.discriminatedUnion('kind', [labelEntry, ratingEntry, newSetEntry])),
});

/** The ledger of changes to locked labels and ratings. */
export type Ledger = z.infer<typeof ledgerSchema>;

/** One change of one label. */
export type LabelEntry = z.infer<typeof labelEntry>;

/** One change of one panel rating. */
export type RatingEntry = z.infer<typeof ratingEntry>;

/** A set that comes new into the lock. */
export type NewSetEntry = z.infer<typeof newSetEntry>;

/** One entry of the ledger. */
export type LedgerEntry = Ledger['entries'][number];

/** The entries about labels. */
export function labelEntries(entries: readonly LedgerEntry[]): readonly LabelEntry[] {
  return entries.filter((entry): entry is LabelEntry => entry.kind === undefined || entry.kind === 'label');
}

/** The entries about panel ratings. */
export function ratingEntries(entries: readonly LedgerEntry[]): readonly RatingEntry[] {
  return entries.filter((entry) => entry.kind === 'rating');
}

/** The entries about new sets. */
export function newSetEntries(entries: readonly LedgerEntry[]): readonly NewSetEntry[] {
  return entries.filter((entry) => entry.kind === 'new_set');
}
