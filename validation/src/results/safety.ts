import * as z from 'zod';
import { anyJson, count, list, record } from './shape.ts';

/** A case that breaks an invariant, as small as it was found. */
export const counterexample = record({
  message: z.string(),
  /** The case as JSON, and as a row of a case file with its header. */
  input: anyJson,
  csv: z.string(),
  seed: z.int(),
  /** Where in the sequence of the seed; empty for a labelled case. */
  path: z.string(),
  /** `generated`, or set and case id. */
  origin: z.string(),
});

/** One way in which an invariant was tested. */
export const invariantCheck = record({
  how: z.enum(['proved', 'sampled', 'labelled_cases']),
  status: z.enum(['held', 'violated', 'not_run']),
  /** States covered by a proof, in decimal digits; `not_applicable` where nothing was proved. */
  states: z.string(),
  /** States in which the premise is true. */
  statesConcerned: z.string(),
  /** Cases tried. */
  cases: count,
  /** Cases in which the premise of the invariant was true: 0 of a sample means that nothing was tested. */
  casesConcerned: count,
  /** Facts of generated cases that contradicted others and were thrown away. */
  discarded: count,
  seed: z.union([z.int(), z.literal('none')]),
  counterexamples: list(counterexample),
  violations: count,
  because: z.string(),
});

/** One invariant with its hazard and what came of it. */
export const invariant = record({
  id: z.string(),
  hazards: list(z.string()),
  statement: z.string(),
  checks: list(invariantCheck),
  status: z.enum(['held', 'violated', 'not_run']),
});

/** How often each row of the tables decided a labelled case. */
export const rowCoverage = record({
  action: z.string(),
  row: z.string(),
  statements: list(z.string()),
  hazards: list(z.string()),
  byReading: list(record({ reading: z.string(), decides: count, possible: count })),
});

/** A requirement on one vignette that was written down before the replay. */
export const vignetteCheck = record({
  id: z.string(),
  caseId: z.string(),
  reading: z.string(),
  requirement: z.string(),
  status: z.enum(['met', 'not_met', 'not_evaluated']),
  evidence: z.string(),
});

/** One invariant with its hazard and what came of it. */
export type InvariantResult = z.infer<typeof invariant>;
/** One way in which an invariant was tested. */
export type InvariantCheck = z.infer<typeof invariantCheck>;
/** A case that breaks an invariant. */
export type Counterexample = z.infer<typeof counterexample>;
/** How often each row decided a labelled case. */
export type RowCoverage = z.infer<typeof rowCoverage>;
/** A requirement on one vignette. */
export type VignetteCheck = z.infer<typeof vignetteCheck>;
