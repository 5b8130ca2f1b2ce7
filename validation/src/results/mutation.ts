import * as z from 'zod';
import { count, hash, list, notApplicable, record } from './shape.ts';

const tally = {
  mutants: count,
  /** Not told apart by any proof or rule test, and shown by the diagrams to answer every case as before. */
  equivalent: count,
  /** A proof that held is violated. The three kills are counted apart: one mutant can be killed by all. */
  killedByProofs: count,
  /** A rule test fails. */
  killedByExamples: count,
  /** A labelled row compares otherwise with its label under some reading. */
  killedByComparisons: count,
  killed: count,
  /** Answers some case otherwise, and none of the three notices. */
  survivors: count,
  /** Survivors for which something in the assessment of a labelled row is different. */
  survivorsSeen: count,
  /** Neither a proof nor a rule test notices: survivors, and what only labelled rows kill. */
  gapsOfTests: count,
} as const;

/** How many mutants there are and what notices them. */
export const mutationTally = record(tally);

/** A way in which a mutant answers a case otherwise. */
export const mutationDifference = record({
  /** The action or alert; `possible patients` where the change is in who is possible. */
  where: z.string(),
  from: z.string(),
  to: z.string(),
  direction: z.enum(['more_urgent', 'less_urgent', 'neither']),
  /** A case with as few stated facts as possible that is answered otherwise. */
  witness: z.json(),
  /** Ways in which the mutant answers otherwise, this one included. */
  ways: count,
});

/** A change of a rule that neither a proof nor a rule test notices. */
export const mutationGap = record({
  id: z.string(),
  table: z.string(),
  /** The row, named condition, alert, constraint or ordering. */
  place: z.string(),
  operator: z.string(),
  sentence: z.string(),
  /** `compared`: a label compares otherwise, which kills. `assessed`: only something else in the assessment of a row. */
  labelledRows: z.enum(['compared', 'assessed', 'unchanged']),
  difference: z.union([mutationDifference, notApplicable]),
});

/** What changed rules on purpose showed about the proofs, the rule tests and the case sets. */
export const mutation = record({
  /** The ruleset that was mutated: the results say nothing about another. */
  rulesetHash: hash,
  /** Rule tests, with the hash of their patients and expectations. */
  examples: record({ count, hash }),
  /** Labelled rows under a reading, with the hash of what was assessed. */
  cases: record({ count, hash }),
  total: mutationTally,
  byOperator: list(record({ operator: z.string(), ...tally })),
  byTable: list(record({ table: z.string(), ...tally })),
  gaps: list(mutationGap),
});

/** How many mutants there are and what notices them. */
export type MutationTally = z.infer<typeof mutationTally>;
/** A change of a rule that neither a proof nor a rule test notices. */
export type MutationGap = z.infer<typeof mutationGap>;
/** What changed rules on purpose showed. */
export type MutationResults = z.infer<typeof mutation>;
