import * as z from 'zod';
import { list, record, hash as sha256 } from '../results/shape.ts';

const reason = z.string().min(1);

/**
 * What is declared of a case set, the same for every replay. Who may count it, how its rows are read, and
 * which rows need care: all decided blind to the tool's output.
 */
export const manifestSchema = record({
  id: z.string().min(1),
  file: z.string().min(1),
  title: reason,
  source: reason,
  extractedBy: reason,
  method: reason,
  licence: reason,
  purpose: z.enum(['agreement', 'demonstration', 'load']),
  rows: z.int().min(0),
  sha256,
  /** The rows were drawn by a generator and not found anywhere. */
  generated: z.optional(record({ generator: reason, version: z.int().min(1), seed: z.int().min(1) })),
  /** Panel ratings that belong to the set. */
  ratings: z.optional(record({ file: z.string().min(1), rows: z.int().min(0), sha256 })),
  /** The tier of each source; an absent source has none, and tiers are never pooled. */
  tiers: z.array(record({ tier: z.string().min(1), meaning: reason, sources: list(z.string()) })).readonly(),
  /** Non-vertebral or doubtful disease, or only a suspicion: left out of the strict analysis. */
  doubtful: list(record({ caseId: z.string(), because: reason })),
  /** The diagnosis was made by the labelled treatment itself: imported with histology not confirmed. */
  diagnosisByTreatment: list(record({ caseId: z.string(), because: reason })),
  /** A stated fact that is read differently, and why. */
  importNotes: list(record({ caseId: z.string(), fact: z.string(), readAs: z.string(), because: reason })),
  /** What this set cannot show: printed in every report on it, and in no other. */
  limits: z.optional(list(record({ id: reason, text: reason }))),
  /** What is odd in this set, with its effect. */
  anomalies: z.optional(list(record({ id: reason, what: reason, effect: reason, cases: list(reason) }))),
}).refine(({ generated, purpose }) => generated === undefined || purpose !== 'agreement', {
  path: ['purpose'],
  error: 'a generated set never counts towards agreement',
});

/** What is declared of a case set. */
export type Manifest = z.infer<typeof manifestSchema>;
