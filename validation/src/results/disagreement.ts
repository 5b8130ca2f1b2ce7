import * as z from 'zod';
import { count, list, record } from './shape.ts';

/** One row in which the tool decided otherwise than the label, with all that is needed to judge it. */
export const disagreement = record({
  /** Stable: set, case, rater, endpoint, reading. */
  id: z.string(),
  reading: z.string(),
  endpoint: z.string(),
  stratum: z.string(),
  set: z.string(),
  caseId: z.string(),
  rater: z.string(),
  sourceId: z.string(),
  citation: z.string(),
  sourceUrl: z.string(),
  sourcePlace: z.string(),
  note: z.string(),
  line: z.int(),
  /** `under`: the label is more urgent than the tool. */
  direction: z.enum(['under', 'over', 'other']),
  /** The label is among the words the tool calls acceptable too. */
  acceptable: z.boolean(),
  label: z.string(),
  tool: z.string(),
  /** The dispositions behind the tool's answer. */
  dispositions: list(z.string()),
  strategy: list(z.string()),
  /** Cells of the row as they stand in the file; empty cells are left out. */
  facts: list(record({ fact: z.string(), stated: z.string() })),
  /** Facts the reading added. */
  assumed: list(record({ fact: z.string(), value: z.string() })),
  /** Rows of the tables that decide. */
  rows: list(z.string()),
  /** The trace in words, one line each. */
  trace: list(z.string()),
  /** Open facts on which the rules of the table still branch. */
  missingFacts: list(z.string()),
});

/** How many disagreements of one kind there are, and how many of them are listed with their trace. */
export const disagreementCount = record({
  set: z.string(),
  endpoint: z.string(),
  reading: z.string(),
  direction: z.enum(['under', 'over', 'other']),
  rows: count,
  listed: count,
});

/** How many disagreements of one kind there are. */
export type DisagreementCount = z.infer<typeof disagreementCount>;
/** One row in which the tool decided otherwise than the label. */
export type Disagreement = z.infer<typeof disagreement>;
