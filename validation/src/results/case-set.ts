import * as z from 'zod';
import { count, hash, list, record } from './shape.ts';

/** What a set may be used for. Only `agreement` counts towards agreement. */
export const purpose = z.enum(['agreement', 'demonstration', 'load']);

/** How a stratum's level relates to the scope of the ruleset. */
export const scope = z.enum(['established', 'not_established', 'out_of_scope']);

/** One problem of one row of a case file. */
export const rowProblem = record({
  file: z.string(),
  /** Physical line of the file, the header is line 1. */
  line: count,
  caseId: z.string(),
  column: z.string(),
  /** Shortened. */
  value: z.string(),
  expected: z.string(),
});

/** Rows of a set, by group. */
const group = record({ group: z.string(), rows: count });

/** One case file as it was read. */
export const caseSet = record({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  purpose,
  source: z.string(),
  extractedBy: z.string(),
  method: z.string(),
  licence: z.string(),
  sha256: hash,
  /** The manifest's hash and row count are those of the file; without a manifest there is nothing to compare. */
  manifest: z.enum(['matches', 'differs', 'none']),
  rowsDeclared: z.union([count, z.literal('not_declared')]),
  flow: record({
    rowsRead: count,
    rowsEvaluated: count,
    rowsRejected: count,
    established: count,
    notEstablished: count,
    outOfScope: count,
  }),
  labelKinds: list(group),
  tiers: list(group),
  sources: list(group),
  /** Rows by label column that state the label. */
  labels: list(group),
  /** Columns that are no fact and no known column: kept, not used. */
  otherColumns: list(z.string()),
  /** Rows left out of the strict analysis, and why. */
  doubtful: list(record({ caseId: z.string(), because: z.string() })),
  /** Rows whose stated facts are read differently, why, and that this was decided blind to the tool's output. */
  importNotes: list(record({ caseId: z.string(), fact: z.string(), readAs: z.string(), because: z.string() })),
  /** The first ones; the rejects file has all of them. */
  rejects: list(rowProblem),
  problems: count,
});

/** A case file as it was read. */
export type CaseSetResult = z.infer<typeof caseSet>;
/** One problem of one row. */
export type RowProblem = z.infer<typeof rowProblem>;
/** What a set may be used for. */
export type Purpose = z.infer<typeof purpose>;
/** How a level relates to the scope. */
export type ScopeGroup = z.infer<typeof scope>;
